package recourse.compliance;

import org.springframework.stereotype.Component;

import recourse.complaint.Complaint;
import recourse.complaint.Complaints;
import recourse.identity.Viewer;

import java.util.List;

/** The regimes of a complaint and their dated facts, for whoever may see the complaint. */
@Component
public class ReadApplications {
    private final Complaints complaints;
    private final Applications applications;

    ReadApplications(Complaints complaints, Applications applications) {
        this.complaints = complaints;
        this.applications = applications;
    }

    public Complaint complaint(Viewer viewer, String reference) {
        return complaints.get(viewer, reference);
    }

    public List<ApplicationFields> of(Complaint complaint) {
        return applications.on(complaint.id()).stream().map(ApplicationFields::of).toList();
    }

    public List<Event> events(Complaint complaint) {
        return applications.events(complaint.id());
    }
}
