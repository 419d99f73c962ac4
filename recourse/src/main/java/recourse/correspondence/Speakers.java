package recourse.correspondence;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import recourse.identity.People;
import recourse.identity.Permission;
import recourse.identity.Viewer;
import recourse.platform.Checks;
import recourse.platform.Refused;
import recourse.timeline.Actor;

/**
 * Finds out who speaks: staff for themselves; another program for whom it names, and the chain
 * still says that it did.
 */
@Component
class Speakers {
    private final People people;

    Speakers(People people) {
        this.people = people;
    }

    Speaker of(Viewer viewer, @Nullable String by, Checks checks) {
        if (!viewer.may(Permission.WORK)) {
            throw Refused.notAllowed("correspondence.contact.not-allowed");
        }
        return switch (viewer) {
            case Viewer.Staff staff -> new Speaker(staff.actor(), staff.name());
            case Viewer.Key key -> named(key.actor(), by, checks);
            case Viewer.Complainant complainant -> new Speaker(complainant.actor(), null);
            case Viewer.Program program -> named(program.actor(), by, checks);
        };
    }

    private Speaker named(Actor actor, @Nullable String by, Checks checks) {
        if (by == null || by.isBlank()) {
            return new Speaker(actor, null);
        }
        var member =
                people.named(by.strip())
                        .or(() ->
                                people.all().stream()
                                        .filter(one -> one.name().equalsIgnoreCase(by.strip()))
                                        .findFirst());
        if (member.isEmpty()) {
            checks.fault("by", "correspondence.contact.nobody", by.strip());
        }
        return member.map(one -> new Speaker(actor, one.name(), one.id()))
                .orElseGet(() -> new Speaker(actor, null));
    }
}
