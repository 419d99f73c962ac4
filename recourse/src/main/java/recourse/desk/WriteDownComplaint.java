package recourse.desk;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import recourse.complaint.Arrival;
import recourse.complaint.Channel;
import recourse.complaint.InvolvedRole;
import recourse.complaint.Kind;
import recourse.evidence.NewFile;
import recourse.identity.People;
import recourse.identity.Permission;
import recourse.identity.StaffMember;
import recourse.identity.Viewer;
import recourse.intake.FileComplaint;
import recourse.intake.Input;
import recourse.intake.NamedBrand;
import recourse.intake.ReceiptTime;
import recourse.organisation.Organisations;
import recourse.party.Person;
import recourse.platform.Checks;
import recourse.platform.Refused;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;

/** Takes in a complaint that somebody told a member of staff, or that came on paper. */
@Component
public class WriteDownComplaint {
    private static final int NARRATIVE = 100_000;
    private static final int SUBJECT = 300;
    private static final int FILES = 20;

    private final FileComplaint fileComplaint;
    private final ReceiptTime receiptTime;
    private final NamedBrand brands;
    private final Organisations organisations;
    private final People people;
    private final ComplainedOf complainedOf;

    WriteDownComplaint(
            FileComplaint fileComplaint,
            ReceiptTime receiptTime,
            NamedBrand brands,
            Organisations organisations,
            People people,
            ComplainedOf complainedOf) {
        this.fileComplaint = fileComplaint;
        this.receiptTime = receiptTime;
        this.brands = brands;
        this.organisations = organisations;
        this.people = people;
        this.complainedOf = complainedOf;
    }

    /** The form's token makes a second press of the button the same complaint. */
    public FileComplaint.Filed write(Viewer.Staff viewer, ReceiptForm form, List<NewFile> files) {
        if (!viewer.may(Permission.RECEIVE)) {
            throw Refused.notAllowed("desk.receipt.not-allowed");
        }
        var checks = new Checks();
        var arrival = read(viewer, form, files, checks);
        var colleague = colleague(form.complainedOf(), checks);
        var token = checks.required("token", form.token(), 100);
        checks.refuseFaults();
        var names = files.stream().map(NewFile::name).toList();
        var input =
                Input.of("desk", arrival.channel(), viewer.id() + ":" + token, form.fields(names));
        var filed = fileComplaint.file(input, arrival);
        if (colleague != null) {
            complainedOf.leaveOut(filed.complaintId(), colleague.id(), viewer.actor());
        }
        return filed;
    }

    private Arrival read(Viewer viewer, ReceiptForm form, List<NewFile> files, Checks checks) {
        if (files.size() > FILES) {
            checks.fault("files", "intake.too-many-files", FILES);
        }
        var channel = checks.oneOf("channel", Channel.class, form.channel());
        return new Arrival(
                channel == null ? Channel.PHONE : channel,
                Kind.COMPLAINT,
                receiptTime.of(viewer, withOffset(form.receivedAt(), checks), checks),
                brands.of(form.brand(), checks),
                checks.text("language", form.language(), 35),
                checks.text("subject", form.subject(), SUBJECT),
                checks.required("narrative", form.narrative(), NARRATIVE),
                null,
                null,
                checks.text("desiredOutcome", form.desiredOutcome()),
                date(form.incidentDate(), checks),
                checks.text("product", form.product()),
                checks.text("site", form.site()),
                complainant(form, checks),
                others(form, checks),
                files,
                !form.isSaid(),
                form.isSaid(),
                viewer.actor());
    }

    private static Person.Details complainant(ReceiptForm form, Checks checks) {
        var name = checks.text("name", form.name(), 300);
        var email = checks.email("email", form.email());
        return new Person.Details(
                name,
                email,
                checks.text("phone", form.phone(), 60),
                checks.text("postalAddress", form.postalAddress()),
                checks.text("customerNumber", form.customerNumber(), 100),
                checks.text("preferredChannel", form.preferredChannel(), 30),
                null,
                name == null && email == null,
                checks.text("needs", form.needs()));
    }

    private static List<Arrival.Other> others(ReceiptForm form, Checks checks) {
        var role = checks.oneOf("otherRole", InvolvedRole.class, form.otherRole());
        var others = new ArrayList<Arrival.Other>();
        if (role != null
                && role != InvolvedRole.COMPLAINED_OF
                && role != InvolvedRole.COMPLAINANT) {
            others.add(
                    new Arrival.Other(
                            role,
                            Person.Details.named(
                                    checks.required("otherName", form.otherName(), 300),
                                    checks.email("otherEmail", form.otherEmail())),
                            checks.text("otherRelation", form.otherRelation()),
                            checks.text("authority", form.authority())));
        }
        return others;
    }

    private @Nullable StaffMember colleague(@Nullable String userName, Checks checks) {
        if (userName == null || userName.isBlank()) {
            return null;
        }
        var member = people.named(userName);
        if (member.isEmpty()) {
            checks.fault("complainedOf", "desk.list.unknown-value", "complainedOf", userName);
        }
        return member.orElse(null);
    }

    /** A form knows the wall clock; the organisation's zone makes an instant of it. */
    private @Nullable String withOffset(@Nullable String local, Checks checks) {
        if (local == null || local.isBlank()) {
            return null;
        }
        try {
            return LocalDateTime.parse(local.strip())
                    .atZone(organisations.get().zone())
                    .toOffsetDateTime()
                    .toString();
        } catch (DateTimeParseException strange) {
            checks.fault("receivedAt", "desk.receipt.when");
            return null;
        }
    }

    private static @Nullable LocalDate date(@Nullable String given, Checks checks) {
        if (given == null || given.isBlank()) {
            return null;
        }
        try {
            return LocalDate.parse(given.strip());
        } catch (DateTimeParseException strange) {
            checks.fault("incidentDate", "platform.check.date");
            return null;
        }
    }
}
