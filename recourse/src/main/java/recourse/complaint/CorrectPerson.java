package recourse.complaint;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import recourse.identity.Viewer;
import recourse.party.Person;
import recourse.party.Persons;
import recourse.platform.Checks;
import recourse.platform.Clock;
import recourse.platform.Refused;
import recourse.timeline.Happening;
import recourse.timeline.Timeline;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/**
 * Corrects what is known of somebody who belongs to a complaint; the old details stay on the
 * timeline.
 */
@Component
public class CorrectPerson {
    private final TakeInHand hand;
    private final Involvements involvements;
    private final Corrections corrections;
    private final TrackingLink tracking;
    private final Persons persons;
    private final Clock clock;
    private final Timeline timeline;

    CorrectPerson(
            TakeInHand hand,
            Involvements involvements,
            Corrections corrections,
            TrackingLink tracking,
            Persons persons,
            Clock clock,
            Timeline timeline) {
        this.hand = hand;
        this.involvements = involvements;
        this.corrections = corrections;
        this.tracking = tracking;
        this.persons = persons;
        this.clock = clock;
        this.timeline = timeline;
    }

    /** The details that change, by name; one that is empty is cleared. */
    @Transactional
    public void correct(
            Viewer viewer,
            String reference,
            UUID personId,
            Map<String, String> fields,
            @Nullable String reason) {
        var complaint = hand.any(viewer, reference);
        var involved =
                involvements.of(complaint.id()).stream()
                        .filter(one -> personId.equals(one.personId()))
                        .findFirst()
                        .orElseThrow(Refused::notVisible);
        var known = persons.find(personId).orElseThrow(Refused::notVisible).details();
        var checks = new Checks();
        var because = checks.required("reason", reason, Checks.TEXT);
        var told = read(fields, known, checks);
        checks.refuseFaults();
        if (told.equals(known)) {
            return;
        }
        persons.correct(personId, told);
        if (involved.role() == InvolvedRole.COMPLAINANT
                && known.email() != null
                && !known.email().equals(told.email())) {
            tracking.endAll(complaint.id());
        }
        tell(viewer, complaint, personId, known, told, because);
        if (involved.role() == InvolvedRole.COMPLAINANT
                && !Objects.equals(known.name(), told.name())) {
            corrections.correct(
                    complaint,
                    values("complainantName", known.name()),
                    values("complainantName", told.name()),
                    viewer.actor(),
                    because);
        }
    }

    private static Person.Details read(
            Map<String, String> fields, Person.Details known, Checks checks) {
        for (var name : fields.keySet()) {
            if (!asMap(known).containsKey(name)) {
                throw Refused.malformed(name, "platform.refused.unknown-field", name);
            }
        }
        return new Person.Details(
                text("name", fields, known.name(), checks),
                fields.containsKey("email")
                        ? checks.email("email", fields.get("email"))
                        : known.email(),
                text("phone", fields, known.phone(), checks),
                text("postalAddress", fields, known.postalAddress(), checks),
                text("customerNumber", fields, known.customerNumber(), checks),
                text("preferredChannel", fields, known.preferredChannel(), checks),
                text("language", fields, known.language(), checks),
                known.anonymous(),
                text("needs", fields, known.needs(), checks));
    }

    private static @Nullable String text(
            String name, Map<String, String> fields, @Nullable String known, Checks checks) {
        return fields.containsKey(name) ? checks.text(name, fields.get(name)) : known;
    }

    private void tell(
            Viewer viewer,
            Complaint complaint,
            UUID person,
            Person.Details before,
            Person.Details after,
            String reason) {
        var old = asMap(before);
        var changed = asMap(after);
        changed.entrySet()
                .removeIf(entry -> Objects.equals(entry.getValue(), old.get(entry.getKey())));
        old.keySet().retainAll(changed.keySet());
        timeline.append(
                complaint.timelineSubject(),
                new Happening(
                        "person-corrected",
                        viewer.actor(),
                        clock.instant(),
                        Map.of(
                                "person",
                                person.toString(),
                                "from",
                                old,
                                "to",
                                changed,
                                "reason",
                                reason)));
    }

    private static Map<String, Object> values(String name, @Nullable Object value) {
        var values = new HashMap<String, Object>();
        values.put(name, value);
        return values;
    }

    private static Map<String, Object> asMap(Person.Details details) {
        var map = values("name", details.name());
        map.put("email", details.email());
        map.put("phone", details.phone());
        map.put("postalAddress", details.postalAddress());
        map.put("customerNumber", details.customerNumber());
        map.put("preferredChannel", details.preferredChannel());
        map.put("language", details.language());
        map.put("needs", details.needs());
        return map;
    }
}
