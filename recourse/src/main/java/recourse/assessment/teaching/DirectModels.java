package recourse.assessment.teaching;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import recourse.assessment.Threshold;
import recourse.assessment.teaching.TaughtModel.State;
import recourse.identity.Permission;
import recourse.identity.Viewer;
import recourse.platform.AfterCommit;
import recourse.platform.Clock;
import recourse.platform.Drains;
import recourse.platform.Ids;
import recourse.platform.Refused;
import recourse.timeline.Happening;
import recourse.timeline.Subject;
import recourse.timeline.Timeline;

import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.UUID;

/** A person has a model taught, puts one in charge, or takes the one in charge out of it. */
@Component
public class DirectModels {
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmm").withZone(ZoneOffset.UTC);
    private static final Subject MODELS =
            new Subject(
                    UUID.nameUUIDFromBytes("assessment models".getBytes(StandardCharsets.UTF_8)),
                    "assessment");

    private final TaughtModels models;
    private final Threshold threshold;
    private final Drains drains;
    private final Timeline timeline;
    private final Clock clock;
    private final Ids ids;

    DirectModels(
            TaughtModels models,
            Threshold threshold,
            Drains drains,
            Timeline timeline,
            Clock clock,
            Ids ids) {
        this.models = models;
        this.threshold = threshold;
        this.drains = drains;
        this.timeline = timeline;
        this.clock = clock;
        this.ids = ids;
    }

    public static void check(Viewer viewer) {
        if (!viewer.may(Permission.ADMINISTER)) {
            throw Refused.notAllowed("assessment.models.may-not");
        }
    }

    /** The version under which it will stand. */
    @Transactional
    public String teach(Viewer viewer) {
        check(viewer);
        var id = ids.next();
        var version = version(id);
        if (!models.ask(id, version, viewer.actor())) {
            throw Refused.conflict("assessment.models.under-way");
        }
        tell(viewer, "model-asked-for", version);
        drains.wake(LearningDrain.NAME);
        return version;
    }

    private String version(UUID id) {
        var text = id.toString();
        return "learnt-" + STAMP.format(clock.instant()) + "-" + text.substring(text.length() - 4);
    }

    /** A challenger, or one that was in charge before. */
    @Transactional
    public void putInCharge(Viewer viewer, String version) {
        check(viewer);
        var model = models.find(version).orElseThrow(Refused::notVisible);
        if (!model.state().isReady()) {
            throw Refused.conflict("assessment.models.not-ready");
        }
        if (model.state() != State.CHAMPION) {
            models.retireChampion();
            models.putInCharge(model.id(), viewer.actor());
            tell(viewer, "model-put-in-charge", version);
            forgetChampion();
        }
    }

    /** From now on the descriptions of the categories decide alone, as on the first day. */
    @Transactional
    public void dismiss(Viewer viewer) {
        check(viewer);
        var champion = models.champion();
        if (champion.isPresent()) {
            models.retireChampion();
            tell(viewer, "model-dismissed", champion.get().version());
            forgetChampion();
        }
    }

    /** From this confidence on a complaint is classified without a person. */
    @Transactional
    public void decideFrom(Viewer viewer, int percent) {
        check(viewer);
        var before = Math.round(threshold.ofCategory() * 100);
        threshold.setForCategory(percent / 100.0);
        AfterCommit.run(threshold::forget);
        timeline.append(
                MODELS,
                new Happening(
                        "model-threshold-set",
                        viewer.actor(),
                        clock.instant(),
                        Map.of("percentBefore", before, "percent", percent)));
    }

    private void forgetChampion() {
        models.forgetChampion();
        AfterCommit.run(models::forgetChampion);
    }

    private void tell(Viewer viewer, String kind, String version) {
        timeline.append(
                MODELS,
                new Happening(kind, viewer.actor(), clock.instant(), Map.of("model", version)));
    }
}
