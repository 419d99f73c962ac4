package recourse.complaint.web;

import org.springframework.stereotype.Component;

import recourse.complaint.Complaint;
import recourse.complaint.Involved;
import recourse.complaint.Involvements;
import recourse.complaint.Kind;
import recourse.complaint.ReceiptCorrection;
import recourse.complaint.ReceiptCorrections;
import recourse.complaint.Restrictions;
import recourse.identity.People;
import recourse.identity.Permission;
import recourse.identity.StaffMember;
import recourse.identity.Viewer;
import recourse.organisation.Organisations;
import recourse.party.Person;
import recourse.party.Persons;

import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** What the page of corrections begins from. */
@Component
public class CorrectionForm {
    private final Involvements involvements;
    private final Restrictions restrictions;
    private final Persons persons;
    private final ReceiptCorrections corrections;
    private final People people;
    private final Organisations organisations;

    CorrectionForm(
            Involvements involvements,
            Restrictions restrictions,
            Persons persons,
            ReceiptCorrections corrections,
            People people,
            Organisations organisations) {
        this.involvements = involvements;
        this.restrictions = restrictions;
        this.persons = persons;
        this.corrections = corrections;
        this.people = people;
        this.organisations = organisations;
    }

    Shown of(Viewer viewer, Complaint complaint) {
        var involved = involvements.of(complaint.id());
        var outside = involved.stream().map(Involved::personId).filter(Objects::nonNull).toList();
        var about = involved.stream().map(Involved::staffId).filter(Objects::nonNull).toList();
        var named = restrictions.named(complaint.id());
        return new Shown(
                persons.all(outside),
                corrections.of(complaint.id()),
                people.all(),
                people.all().stream().filter(member -> about.contains(member.id())).toList(),
                people.all().stream().filter(member -> named.contains(member.id())).toList(),
                Arrays.stream(Kind.values()).map(Enum::name).toList(),
                LocalDateTime.ofInstant(
                                complaint.receivedAt(),
                                organisations.brand(complaint.brandId()).zone())
                        .truncatedTo(ChronoUnit.MINUTES)
                        .toString(),
                viewer.may(Permission.RESTRICT));
    }

    /**
     * @param received the receipt on the brand's clock, as a form field wants it
     */
    public record Shown(
            List<Person> persons,
            List<ReceiptCorrection> receipts,
            List<StaffMember> staff,
            List<StaffMember> complainedOf,
            List<StaffMember> named,
            List<String> kinds,
            String received,
            boolean mayRestrict) {}
}
