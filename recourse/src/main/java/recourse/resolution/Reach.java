package recourse.resolution;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

import recourse.complaint.Complaint;
import recourse.complaint.Involved;
import recourse.complaint.InvolvedRole;
import recourse.complaint.Involvements;
import recourse.party.Person;
import recourse.party.Persons;
import recourse.timeline.Actor;

import java.util.Objects;
import java.util.UUID;

/** Whether and how the complainant, or who speaks for them, can be reached. */
@Component
class Reach {
    private final Involvements involvements;
    private final Persons persons;
    private final ObjectProvider<OutgoingWords> mail;

    Reach(Involvements involvements, Persons persons, ObjectProvider<OutgoingWords> mail) {
        this.involvements = involvements;
        this.persons = persons;
        this.mail = mail;
    }

    boolean byMail(UUID complaintId) {
        return mail.stream().anyMatch(way -> way.reach(complaintId));
    }

    /** Somebody who left no name and no address cannot be told anything. */
    boolean atAll(UUID complaintId) {
        var ids =
                involvements.of(complaintId).stream()
                        .filter(involved ->
                                involved.role() == InvolvedRole.COMPLAINANT
                                        || involved.role() == InvolvedRole.REPRESENTATIVE)
                        .map(Involved::personId)
                        .filter(Objects::nonNull)
                        .toList();
        return persons.all(ids).stream()
                .map(Person::details)
                .anyMatch(details ->
                        details.email() != null
                                || details.phone() != null
                                || details.postalAddress() != null);
    }

    UUID send(Complaint complaint, OutgoingWords.Purpose purpose, String text, Actor by) {
        return mail.getObject().send(complaint, purpose, text, by);
    }

    boolean stop(UUID messageId, Actor by) {
        return mail.getObject().stop(messageId, by);
    }
}
