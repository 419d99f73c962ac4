package recourse.assessment;

import org.springframework.stereotype.Component;

import recourse.complaint.Complaint;
import recourse.complaint.ComplaintFilter;
import recourse.complaint.Complaints;
import recourse.complaint.Contacts;
import recourse.complaint.Stage;
import recourse.identity.People;
import recourse.identity.Viewer;
import recourse.platform.Clock;
import recourse.platform.Refused;
import recourse.taxonomy.Taxonomy;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The assessments of complaints, for those who work on them: a complainant does not read what
 * models think.
 */
@Component
public class Assessments {
    private final Complaints complaints;
    private final Proposals proposals;
    private final Waiting waiting;
    private final Contacts contacts;
    private final People people;
    private final Taxonomy taxonomy;
    private final Clock clock;

    Assessments(
            Complaints complaints,
            Proposals proposals,
            Waiting waiting,
            Contacts contacts,
            People people,
            Taxonomy taxonomy,
            Clock clock) {
        this.complaints = complaints;
        this.proposals = proposals;
        this.waiting = waiting;
        this.contacts = contacts;
        this.people = people;
        this.taxonomy = taxonomy;
        this.clock = clock;
    }

    public Assessment get(Viewer viewer, String reference) {
        return of(viewer, complaint(viewer, reference));
    }

    public AssessmentView view(Viewer viewer, String reference) {
        return new AssessmentView(get(viewer, reference), taxonomy);
    }

    /** Only for people of the house and their programs. */
    public Complaint complaint(Viewer viewer, String reference) {
        if (viewer instanceof Viewer.Complainant) {
            throw Refused.notVisible();
        }
        return complaints.get(viewer, reference);
    }

    /** What the models read, with the places that their reasons point to. */
    public MarkedText text(Assessment assessment) {
        var complaint = assessment.complaint();
        var text = AssessedText.of(contacts.of(complaint.id()), complaint.language());
        var proposal = assessment.proposal();
        return MarkedText.of(
                text.text(),
                proposal == null
                        ? Stream.empty()
                        : proposal.reasons().all().flatMap(reason -> reason.passages().stream()));
    }

    /** The viewer is known to see the complaint. */
    Assessment of(Viewer viewer, Complaint complaint) {
        var proposal = proposals.of(complaint.id()).orElse(null);
        var verdict = proposal == null ? null : proposal.verdict();
        return new Assessment(
                complaint,
                proposal,
                proposal == null && waiting.isGivenUp(complaint.id()).orElse(false),
                verdict == null ? null : people.nameOf(verdict.by().staffId()).orElse(null),
                complaint.daysWaited(clock.instant()),
                AssessComplaint.mayAssess(viewer));
    }

    /** Complaints that the models could not classify by themselves and nobody has looked at. */
    public static ComplaintFilter.Builder needTriage() {
        return ComplaintFilter.builder()
                .stages(Set.of(Stage.RECEIVED))
                .within(List.of(new NeedsTriage()));
    }
}
