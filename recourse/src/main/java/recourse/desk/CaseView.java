package recourse.desk;

import org.jspecify.annotations.Nullable;

import recourse.complaint.Complaint;
import recourse.complaint.ComplaintPanel;
import recourse.complaint.Contact;
import recourse.complaint.Involved;
import recourse.complaint.InvolvedRole;
import recourse.complaint.NextStep;
import recourse.complaint.Stage;
import recourse.evidence.StoredFile;
import recourse.identity.Permission;
import recourse.identity.Viewer;
import recourse.party.Person;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** What the case page shows of one complaint to one person. */
public record CaseView(
        CaseFile file,
        Story story,
        List<CasePanels.Shown> panels,
        List<NextStep.Step> steps,
        boolean mayWork,
        boolean mayErase,
        @Nullable String code) {
    /**
     * @param code the complainant's own way in, for whoever talks to them while taking it down
     */
    public static CaseView of(
            CaseFile file,
            List<CasePanels.Shown> panels,
            List<NextStep.Step> steps,
            ZoneId zone,
            Viewer viewer,
            @Nullable String code) {
        return new CaseView(
                file,
                Story.of(file, zone),
                panels,
                steps,
                viewer.may(Permission.WORK),
                viewer.may(Permission.ERASE),
                code);
    }

    public Complaint complaint() {
        return file.complaint();
    }

    public String path() {
        return "/complaints/" + complaint().reference();
    }

    public Optional<Contact> account() {
        return file.account();
    }

    public List<StoredFile> accountFiles() {
        return Story.accountFiles(file);
    }

    public List<CasePanels.Shown> panels(ComplaintPanel.Place place) {
        return panels.stream().filter(panel -> panel.place() == place).toList();
    }

    public List<Stage> stages() {
        return List.of(Stage.values());
    }

    /** The person whose complaint it is, as this receipt described them. */
    public @Nullable Person complainant() {
        return file.involved().stream()
                .filter(part -> part.role() == InvolvedRole.COMPLAINANT)
                .findFirst()
                .map(file::person)
                .orElse(null);
    }

    public List<Involved> others() {
        return file.involved().stream()
                .filter(part -> part.role() != InvolvedRole.COMPLAINANT)
                .toList();
    }

    /** Whether anybody on their side has an address for mail. */
    public boolean mayReply() {
        return file.involved().stream()
                .filter(part -> part.role() != InvolvedRole.COMPLAINED_OF)
                .map(file::person)
                .anyMatch(person -> person != null && person.details().email() != null);
    }

    /** The ways of writing down that are offered, the likeliest first. */
    public List<String> ways() {
        return mayReply()
                ? List.of("reply", "note", "call", "letter")
                : List.of("call", "letter", "note");
    }

    public @Nullable String needs() {
        var complainant = complainant();
        return complainant == null ? null : complainant.details().needs();
    }

    public String firstName() {
        var name = complaint().complainantName();
        return name == null || name.isBlank() ? "" : name.strip().split("\\s+")[0];
    }
}
