package recourse.assessment.evaluation;

import org.jspecify.annotations.Nullable;

import recourse.assessment.learning.Answer;
import recourse.assessment.learning.Learning.Learnt;
import recourse.assessment.learning.Quality;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The figures of an evaluation, for programs and for people. */
record Report(
        List<String> labels,
        int texts,
        int skipped,
        List<Answer> answers,
        @Nullable Learnt learnt,
        Duration took) {

    private static final double NEVER = Math.nextUp(1.0);

    Map<String, Double> figures() {
        var quality = new Quality(answers);
        var threshold = threshold();
        var figures = new LinkedHashMap<String, Double>();
        figures.put("accuracy", rounded(quality.accuracy()));
        figures.put("macroF1", rounded(quality.macroF1()));
        figures.put("top3", rounded(quality.topThree()));
        figures.put("calibrationError", rounded(quality.calibrationError()));
        figures.put("coverageAt95", rounded(quality.coverage(threshold)));
        figures.put("precisionThere", rounded(quality.precision(threshold)));
        figures.put("textsPerSecond", rounded(answers.size() * 1e9 / took.toNanos()));
        return figures;
    }

    Stream<String> lines() {
        var head =
                Stream.of(
                        "%d texts learnt, %d answered, %d labels, %d rows left out (no text or label)"
                                .formatted(texts, answers.size(), labels.size(), skipped),
                        String.format(Locale.ROOT, "threshold %.4f", threshold()));
        var figures =
                figures().entrySet().stream()
                        .map(figure ->
                                String.format(
                                        Locale.ROOT,
                                        "%-18s %8.4f",
                                        figure.getKey(),
                                        figure.getValue()));
        var quality = new Quality(answers);
        var byLabel =
                IntStream.range(0, labels.size())
                        .mapToObj(label ->
                                String.format(
                                        Locale.ROOT,
                                        "  F1 %.3f of %5d  %s",
                                        quality.f1(label),
                                        answers.stream()
                                                .filter(answer -> answer.label() == label)
                                                .count(),
                                        labels.get(label)));
        var bins =
                quality.bins().stream()
                        .map(bin ->
                                String.format(
                                        Locale.ROOT,
                                        "  said %.3f right %.3f of %d",
                                        bin.confidence(),
                                        bin.right(),
                                        bin.size()));
        return Stream.of(head, figures, byLabel, bins).flatMap(lines -> lines);
    }

    /** Without a text to learn from nothing was measured, and so nothing goes through untouched. */
    private double threshold() {
        return learnt == null ? NEVER : learnt.classifier().sureAt95();
    }

    private static double rounded(double figure) {
        return Math.round(figure * 10_000) / 10_000.0;
    }
}
