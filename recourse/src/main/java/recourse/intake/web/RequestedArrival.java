package recourse.intake.web;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import recourse.complaint.Arrival;
import recourse.complaint.Channel;
import recourse.complaint.InvolvedRole;
import recourse.complaint.Kind;
import recourse.evidence.NewFile;
import recourse.identity.Viewer;
import recourse.intake.NamedBrand;
import recourse.intake.ReceiptTime;
import recourse.organisation.Organisations;
import recourse.party.Person;
import recourse.platform.Checks;
import recourse.platform.Refused;
import recourse.platform.web.Texts;
import recourse.regulation.Packs;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/** Reads a request into an arrival and names everything that is wrong with it. */
@Component
class RequestedArrival {
    static final int NARRATIVE = 100_000;
    static final int SUBJECT = 300;
    private static final int OLDEST_YEAR = 1900;
    private static final int LAST_YEAR = 2200;
    static final int FILES = 20;
    static final int FILE_BYTES = 25 * 1024 * 1024;

    private final Organisations organisations;
    private final NamedBrand brands;
    private final ReceiptTime receiptTime;
    private final Packs packs;
    private final Texts texts;

    RequestedArrival(
            Organisations organisations,
            NamedBrand brands,
            ReceiptTime receiptTime,
            Packs packs,
            Texts texts) {
        this.organisations = organisations;
        this.brands = brands;
        this.receiptTime = receiptTime;
        this.packs = packs;
        this.texts = texts;
    }

    Arrival read(Viewer viewer, ComplaintRequest request) {
        var checks = new Checks();
        var channel = checks.oneOf("channel", Channel.class, request.channel());
        var arrival =
                new Arrival(
                        channel == null ? Channel.API : channel,
                        Kind.COMPLAINT,
                        receiptTime.of(viewer, request.receivedAt(), checks),
                        brands.of(request.brand(), checks),
                        checks.text("language", request.language(), 35),
                        checks.text("subject", request.subject(), SUBJECT),
                        checks.required("narrative", request.narrative(), NARRATIVE),
                        null,
                        null,
                        checks.text("desiredOutcome", request.desiredOutcome()),
                        date("incidentDate", request.incidentDate(), checks),
                        checks.text("product", request.product()),
                        checks.text("site", request.site()),
                        complainant(request.complainant(), checks),
                        others(request, checks),
                        files(request.attachments(), checks),
                        true,
                        false,
                        viewer.actor());
        checkRegimes(request.regimes(), checks);
        checks.refuseFaults();
        return arrival;
    }

    /** Who sent the complaint on to us, as a note of the house; empty when nobody did. */
    Optional<String> referral(ComplaintRequest request) {
        var told = request.referredBy();
        if (told == null) {
            return Optional.empty();
        }
        var checks = new Checks();
        var body = checks.required("referredBy.body", told.body(), 300);
        var number = checks.text("referredBy.number", told.number(), 100);
        var at = checks.text("referredBy.at", told.at(), 40);
        checks.refuseFaults();
        return Optional.of(
                texts.say(
                        organisations.get().languages().getFirst(),
                        "intake.referred-by",
                        body,
                        number == null ? "–" : number,
                        at == null ? "–" : at));
    }

    private void checkRegimes(@Nullable List<String> asked, Checks checks) {
        for (var regime : asked == null ? List.<String>of() : asked) {
            if (packs.now().find(regime).isEmpty()) {
                checks.fault("regimes", "intake.unknown-regime", regime);
            }
        }
    }

    private static Person.Details complainant(
            ComplaintRequest.@Nullable Complainant told, Checks checks) {
        if (told == null) {
            return new Person.Details(null, null, null, null, null, null, null, true, null);
        }
        return new Person.Details(
                checks.text("complainant.name", told.name(), 300),
                checks.email("complainant.email", told.email()),
                checks.text("complainant.phone", told.phone(), 60),
                checks.text("complainant.postalAddress", told.postalAddress()),
                checks.text("complainant.customerNumber", told.customerNumber(), 100),
                checks.text("complainant.preferredChannel", told.preferredChannel(), 30),
                null,
                Boolean.TRUE.equals(told.anonymous()),
                null);
    }

    private static List<Arrival.Other> others(ComplaintRequest request, Checks checks) {
        var others = new ArrayList<Arrival.Other>();
        var representative = request.representative();
        if (representative != null) {
            others.add(
                    new Arrival.Other(
                            InvolvedRole.REPRESENTATIVE,
                            Person.Details.named(
                                    checks.required(
                                            "representative.name", representative.name(), 300),
                                    checks.email("representative.email", representative.email())),
                            checks.text("representative.relation", representative.relation()),
                            checks.text("representative.authority", representative.authority())));
        }
        var affected = request.affected();
        if (affected != null) {
            others.add(
                    new Arrival.Other(
                            InvolvedRole.AFFECTED,
                            Person.Details.named(
                                    checks.required("affected.name", affected.name(), 300), null),
                            checks.text("affected.relation", affected.relation()),
                            null));
        }
        return others;
    }

    private static List<NewFile> files(
            @Nullable List<ComplaintRequest.Attachment> attachments, Checks checks) {
        if (attachments == null) {
            return List.of();
        }
        if (attachments.size() > FILES) {
            checks.fault("attachments", "intake.too-many-files", FILES);
            return List.of();
        }
        var files = new ArrayList<NewFile>();
        for (var i = 0; i < attachments.size(); i++) {
            var file = file("attachments[" + i + "]", attachments.get(i), checks);
            if (file != null) {
                files.add(file);
            }
        }
        return files;
    }

    private static @Nullable NewFile file(
            String field, ComplaintRequest.Attachment attachment, Checks checks) {
        var name = checks.required(field + ".name", attachment.name(), 300);
        var type = checks.text(field + ".contentType", attachment.contentType(), 100);
        try {
            var bytes =
                    Base64.getDecoder()
                            .decode(attachment.base64() == null ? "" : attachment.base64());
            if (bytes.length > FILE_BYTES) {
                throw Refused.of(
                        Refused.Kind.TOO_LARGE, "intake.file-too-large", FILE_BYTES / 1024 / 1024);
            }
            return NewFile.of(name, type == null ? "application/octet-stream" : type, bytes);
        } catch (IllegalArgumentException notBase64) {
            checks.fault(field + ".base64", "intake.not-base64");
            return null;
        }
    }

    private static @Nullable LocalDate date(String field, @Nullable String given, Checks checks) {
        if (given == null || given.isBlank()) {
            return null;
        }
        try {
            var date = LocalDate.parse(given.strip());
            if (date.getYear() >= OLDEST_YEAR && date.getYear() <= LAST_YEAR) {
                return date;
            }
        } catch (DateTimeParseException strange) {
            // Said below, as for a year that nobody can mean.
        }
        checks.fault(field, "platform.check.date");
        return null;
    }
}
