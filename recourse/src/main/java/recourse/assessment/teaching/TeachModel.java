package recourse.assessment.teaching;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

import recourse.assessment.CategorySketch;
import recourse.assessment.Embedder;
import recourse.assessment.Understanding;
import recourse.assessment.learning.Answer;
import recourse.assessment.learning.Labelled;
import recourse.assessment.learning.Learning;
import recourse.assessment.learning.Learning.Learnt;
import recourse.assessment.learning.Learning.Settings;
import recourse.assessment.teaching.Examples.Example;
import recourse.platform.Busy;
import recourse.platform.Clock;
import recourse.taxonomy.Taxonomy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.DoubleConsumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Teaches a model what people decided. First one learns from the older four fifths and is asked
 * about the newest, beside the model in charge; then one learns from all, and stands as challenger.
 */
@Component
class TeachModel {
    private static final Logger LOG = LoggerFactory.getLogger(TeachModel.class);
    private static final Duration PATIENCE = Duration.ofMillis(200);
    private static final Settings SETTINGS = new Settings(1, false);
    private static final int LEAST_OF_A_LABEL = 5;
    private static final double OLDER = 0.8;
    private static final double READ = 0.4;
    private static final double COMPARED = 0.7;

    private final TaughtModels models;
    private final Examples examples;
    private final Taxonomy taxonomy;
    private final Busy busy;
    private final TransactionTemplate transaction;
    private final Clock clock;

    TeachModel(
            TaughtModels models,
            Examples examples,
            Taxonomy taxonomy,
            Busy busy,
            TransactionTemplate transaction,
            Clock clock) {
        this.models = models;
        this.examples = examples;
        this.taxonomy = taxonomy;
        this.busy = busy;
        this.transaction = transaction;
        this.clock = clock;
    }

    private record Lesson(List<UUID> labels, List<Example> examples, List<Labelled> texts) {}

    void teach(UUID model) {
        try (var embedder = new Embedder()) {
            var lesson = lesson(embedder, said -> hear(model, said * READ));
            if (lesson.labels().size() < 2) {
                models.fail(model, "too-few");
                return;
            }
            var old = models.champion();
            var compared = compared(model, lesson, old.orElse(null));
            var learnt =
                    Learning.of(
                            lesson.texts(),
                            lesson.labels().size(),
                            SETTINGS,
                            said -> hear(model, COMPARED + said * (1 - COMPARED)));
            keep(model, lesson, learnt, compared);
        } catch (RuntimeException failed) {
            LOG.error("model {} could not be taught", model, failed);
            models.fail(model, "broken");
        }
    }

    /** Only categories with a handful of texts, and only leaves of today's tree. */
    private Lesson lesson(Embedder embedder, DoubleConsumer progress) {
        var sketches = taxonomy.categories().stream().map(CategorySketch::of).toList();
        var understanding = new Understanding(embedder, sketches);
        var all = examples.newest();
        var counts =
                all.stream()
                        .collect(Collectors.groupingBy(Example::category, Collectors.counting()));
        var labels =
                understanding.labels().stream()
                        .filter(label -> counts.getOrDefault(label, 0L) >= LEAST_OF_A_LABEL)
                        .toList();
        var places = labels.stream().mapToInt(understanding.labels()::indexOf).toArray();
        var read = new ArrayList<Example>();
        var texts = new ArrayList<Labelled>();
        for (var i = 0; i < all.size(); i++) {
            var example = all.get(i);
            var label = labels.indexOf(example.category());
            if (label >= 0) {
                examples.text(example)
                        .ifPresent(text -> {
                            busy.giveWay(PATIENCE);
                            read.add(example);
                            texts.add(
                                    new Labelled(
                                            understanding
                                                    .of(text.text(), text.language())
                                                    .nearOnly(places),
                                            label));
                        });
            }
            progress.accept((i + 1.0) / all.size());
        }
        return new Lesson(labels, read, texts);
    }

    private record Compared(List<Answer> newest, List<Answer> before) {}

    /** The model in charge is asked only about what it has not seen either. */
    private Compared compared(UUID model, Lesson lesson, @Nullable Champion old) {
        var size = lesson.texts().size();
        var older = (int) (size * OLDER);
        var learnt =
                Learning.of(
                        lesson.texts().subList(0, older),
                        lesson.labels().size(),
                        SETTINGS,
                        said -> hear(model, READ + said * (COMPARED - READ)));
        var seen = old == null ? Set.<UUID>of() : models.taught(old.version());
        var asked =
                IntStream.range(older, size)
                        .filter(text -> !seen.contains(lesson.examples().get(text).complaintId()))
                        .toArray();
        return new Compared(
                Arrays.stream(asked)
                        .mapToObj(text -> learnt.classifier().answer(lesson.texts().get(text)))
                        .toList(),
                old == null
                        ? List.of()
                        : Arrays.stream(asked).mapToObj(text -> asked(old, lesson, text)).toList());
    }

    /** Its labels are those of another day. */
    private static Answer asked(Champion old, Lesson lesson, int text) {
        var labelled = lesson.texts().get(text);
        var nearness = new double[old.labels().size()];
        for (var label = 0; label < nearness.length; label++) {
            var place = lesson.labels().indexOf(old.labels().get(label));
            nearness[label] = place < 0 ? 0 : labelled.text().nearness()[place];
        }
        var shares = old.classifier().classify(labelled.text().near(nearness));
        var ours = new double[lesson.labels().size()];
        for (var label = 0; label < ours.length; label++) {
            var place = old.labels().indexOf(lesson.labels().get(label));
            ours[label] = place < 0 ? 0 : shares[place];
        }
        return Answer.of(labelled.label(), ours);
    }

    private void keep(UUID model, Lesson lesson, Learnt learnt, Compared compared) {
        var measured =
                new Measured(
                        lesson.labels(),
                        learnt.unseen().answers(),
                        compared.newest(),
                        compared.before(),
                        learnt.classifier().sureAt95());
        transaction.executeWithoutResult(status -> {
            var standing =
                    examples.standing(lesson.examples().stream().map(Example::proposalId).toList());
            models.keep(model, learnt, measured, standing);
            if (standing.size() < complaints(lesson).size()) {
                models.outdate(model, clock.instant());
            }
        });
    }

    private static Collection<UUID> complaints(Lesson lesson) {
        return lesson.examples().stream().map(Example::complaintId).collect(Collectors.toSet());
    }

    private void hear(UUID model, double progress) {
        busy.giveWay(PATIENCE);
        models.hear(model, progress);
    }
}
