package recourse.assessment.evaluation;

import org.jspecify.annotations.Nullable;

import recourse.assessment.Embedder;
import recourse.assessment.Understanding;
import recourse.assessment.evaluation.LabelledTexts.Row;
import recourse.assessment.learning.Answer;
import recourse.assessment.learning.Labelled;
import recourse.assessment.learning.Learning;
import recourse.assessment.learning.Learning.Learnt;
import recourse.assessment.learning.Learning.Settings;
import recourse.assessment.learning.Shares;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Learns from one set of labelled texts and answers another. */
final class Evaluation {
    private final EvaluationOrder order;
    private final Embedder embedder;
    private final Consumer<String> say;

    Evaluation(EvaluationOrder order, Embedder embedder, Consumer<String> say) {
        this.order = order;
        this.embedder = embedder;
        this.say = say;
    }

    /** What both files hold, the labels in the order of their numbers. */
    private record Sets(List<String> labels, List<Row> learnt, List<Row> asked, int skipped) {}

    Report run() {
        var sets = read();
        var languages = new TextLanguages(sets.learnt().stream().map(Row::text).toList());
        var understanding =
                new Understanding(
                        embedder, Descriptions.of(order.descriptions()).of(sets.labels()));
        say.accept("Reading %d texts to learn from …".formatted(sets.learnt().size()));
        var lesson = labelled(sets.learnt(), sets.labels(), understanding, languages);
        var learnt = lesson.isEmpty() ? null : learn(lesson, sets.labels().size());
        say.accept("Answering %d texts …".formatted(sets.asked().size()));
        var since = System.nanoTime();
        var asked = labelled(sets.asked(), sets.labels(), understanding, languages);
        var answers = asked.parallelStream().map(text -> answer(learnt, text)).toList();
        var took = Duration.ofNanos(System.nanoTime() - since);
        var report =
                new Report(sets.labels(), lesson.size(), sets.skipped(), answers, learnt, took);
        Predictions.write(order.predictions(), sets.asked(), sets.labels(), answers);
        return report;
    }

    private Sets read() {
        var train = LabelledTexts.read(order.train(), order.text(), order.label());
        var test = LabelledTexts.read(order.test(), order.text(), order.label());
        var labels = train.rows().stream().map(Row::label).distinct().sorted().toList();
        if (labels.size() < 2) {
            throw new Unusable(
                    "%s has only the label %s: there is nothing to tell apart."
                            .formatted(order.train(), labels.getFirst()));
        }
        return new Sets(
                labels, chosen(train.rows()), test.rows(), train.skipped() + test.skipped());
    }

    /** So many of each label, drawn by the seed. */
    private List<Row> chosen(List<Row> rows) {
        var most = order.perClass();
        if (most == null) {
            return rows;
        }
        var drawn = new ArrayList<>(rows);
        Collections.shuffle(drawn, new Random(order.seed()));
        return drawn.stream().collect(Collectors.groupingBy(Row::label)).values().stream()
                .flatMap(ofLabel -> ofLabel.stream().limit(most))
                .sorted((one, other) -> Long.compare(one.line(), other.line()))
                .toList();
    }

    private static List<Labelled> labelled(
            List<Row> rows,
            List<String> labels,
            Understanding understanding,
            TextLanguages languages) {
        // A label that was never learnt has a number of its own that nothing can answer.
        var numbers =
                Stream.concat(labels.stream(), rows.stream().map(Row::label)).distinct().toList();
        return rows.parallelStream()
                .map(row ->
                        new Labelled(
                                understanding.of(row.text(), languages.of(row.text())),
                                numbers.indexOf(row.label())))
                .toList();
    }

    private Learnt learn(List<Labelled> lesson, int labels) {
        say.accept("Learning %d labels …".formatted(labels));
        return Learning.of(lesson, labels, new Settings(order.seed(), true), done -> {});
    }

    private static Answer answer(@Nullable Learnt learnt, Labelled text) {
        return learnt == null
                ? Answer.of(text.label(), Shares.of(text.text().nearness()))
                : learnt.classifier().answer(text);
    }
}
