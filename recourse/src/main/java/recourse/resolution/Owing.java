package recourse.resolution;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import recourse.complaint.Fact;
import recourse.complaint.FactKind;
import recourse.complaint.Lifecycle;
import recourse.timeline.Actor;

import java.util.Map;
import java.util.UUID;

/** Keeps the facts "a remedy is agreed" and "all of it is carried out" true to the remedies. */
@Component
class Owing {
    private final Lifecycle lifecycle;
    private final Remedies remedies;

    Owing(Lifecycle lifecycle, Remedies remedies) {
        this.lifecycle = lifecycle;
        this.remedies = remedies;
    }

    void agreed(Remedy remedy, Actor by) {
        if (owed(remedy.complaintId()) == null) {
            lifecycle.record(
                    remedy.complaintId(),
                    FactKind.REMEDY_AGREED,
                    by,
                    Lifecycle.Detail.with(Map.of("remedy", remedy.id().toString())));
        }
    }

    /** A remedy was carried out or withdrawn: was it the last that was owed? */
    void settled(Remedy remedy, Actor by) {
        var owed = owed(remedy.complaintId());
        var all = remedies.of(remedy.complaintId());
        if (owed == null || all.stream().anyMatch(one -> one.is(Remedy.State.AGREED))) {
            return;
        }
        var done =
                all.stream()
                        .anyMatch(one ->
                                one.is(Remedy.State.CARRIED_OUT)
                                        && (one.id().equals(remedy.id()) || after(owed, one)));
        if (done) {
            lifecycle.record(
                    remedy.complaintId(),
                    FactKind.PUT_RIGHT,
                    by,
                    Lifecycle.Detail.with(Map.of("remedy", remedy.id().toString())));
        } else {
            lifecycle.undo(remedy.complaintId(), owed, by, null);
        }
    }

    /** Something carried out turned out not to be. */
    void owedAgain(Remedy remedy, Actor by) {
        var putRight = lifecycle.newest(remedy.complaintId(), FactKind.PUT_RIGHT);
        if (owed(remedy.complaintId()) == null && putRight != null) {
            lifecycle.undo(remedy.complaintId(), putRight, by, null);
        }
    }

    private static boolean after(Fact owed, Remedy remedy) {
        var done = remedy.carriedOutAt();
        return done != null && !done.isBefore(owed.at());
    }

    /** The agreement that is not yet put right, if there is one. */
    private @Nullable Fact owed(UUID complaintId) {
        Fact owed = null;
        for (var fact : lifecycle.standing(complaintId)) {
            owed =
                    switch (fact.kind()) {
                        case REMEDY_AGREED -> fact;
                        case PUT_RIGHT -> null;
                        default -> owed;
                    };
        }
        return owed;
    }
}
