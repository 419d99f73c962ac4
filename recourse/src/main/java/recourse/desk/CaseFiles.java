package recourse.desk;

import org.springframework.stereotype.Component;

import recourse.complaint.Complaint;
import recourse.complaint.Complaints;
import recourse.complaint.Contacts;
import recourse.complaint.Involved;
import recourse.complaint.Involvements;
import recourse.complaint.Points;
import recourse.evidence.Files;
import recourse.identity.Viewer;
import recourse.party.Person;
import recourse.party.Persons;
import recourse.timeline.Timeline;

import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Opens a complaint for somebody who may see it. */
@Component
public class CaseFiles {
    private final Complaints complaints;
    private final Contacts contacts;
    private final Involvements involvements;
    private final Points points;
    private final Persons persons;
    private final Timeline timeline;
    private final Files files;

    CaseFiles(
            Complaints complaints,
            Contacts contacts,
            Involvements involvements,
            Points points,
            Persons persons,
            Timeline timeline,
            Files files) {
        this.complaints = complaints;
        this.contacts = contacts;
        this.involvements = involvements;
        this.points = points;
        this.persons = persons;
        this.timeline = timeline;
        this.files = files;
    }

    public CaseFile open(Viewer viewer, String reference) {
        return open(complaints.get(viewer, reference));
    }

    private CaseFile open(Complaint complaint) {
        var id = complaint.id();
        var involved = involvements.of(id);
        var people = involved.stream().map(Involved::personId).filter(Objects::nonNull).toList();
        return new CaseFile(
                complaint,
                contacts.of(id),
                contacts.notes(id),
                timeline.of(id),
                involved,
                persons.all(people).stream()
                        .collect(Collectors.toMap(Person::id, Function.identity())),
                points.of(id),
                files.of(id));
    }
}
