package recourse.portal;

import org.jspecify.annotations.Nullable;

import recourse.complaint.Arrival;
import recourse.complaint.Channel;
import recourse.complaint.InvolvedRole;
import recourse.complaint.Kind;
import recourse.evidence.NewFile;
import recourse.organisation.Brand;
import recourse.party.Person;
import recourse.platform.Checks;
import recourse.platform.web.Typed;
import recourse.timeline.Actor;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The public form, read into an arrival. Only the story has to be there. */
final class ComplainForm {
    private static final int NARRATIVE = 100_000;

    private ComplainForm() {}

    static Arrival read(
            Typed typed,
            List<String> wanted,
            List<NewFile> files,
            Brand brand,
            String language,
            java.time.Instant now) {
        var checks = new Checks();
        var arrival =
                new Arrival(
                        Channel.WEB,
                        Kind.COMPLAINT,
                        now,
                        brand,
                        null,
                        null,
                        checks.required("story", typed.get("story"), NARRATIVE),
                        null,
                        null,
                        wanted(checks, typed, wanted),
                        day(checks, typed.get("day")),
                        checks.text("about", typed.get("about")),
                        null,
                        complainant(checks, typed, language),
                        others(checks, typed),
                        files,
                        true,
                        false,
                        Actor.complainant());
        checks.refuseFaults();
        return arrival;
    }

    private static @Nullable String wanted(Checks checks, Typed typed, List<String> chosen) {
        var own = checks.text("wantedOther", typed.get("wantedOther"));
        var all =
                Stream.concat(chosen.stream(), Stream.ofNullable(own))
                        .collect(Collectors.joining("; "));
        return checks.text("wanted", all);
    }

    private static Person.Details complainant(Checks checks, Typed typed, String language) {
        var email = checks.email("email", typed.get("email"));
        var phone = checks.text("phone", typed.get("phone"), 60);
        var address = checks.text("address", typed.get("address"));
        var by = typed.get("by", given(email, phone, address));
        switch (by) {
            case "" -> checks.fault("by", "portal.complain.need-way");
            case "email" -> need(checks, "email", email);
            case "phone" -> need(checks, "phone", phone);
            case "letter" -> need(checks, "address", address);
            default -> {}
        }
        return new Person.Details(
                checks.text("name", typed.get("name"), 300),
                email,
                phone,
                address,
                null,
                by,
                language,
                by.equals("none") && typed.get("name").isBlank(),
                checks.text("needs", typed.get("needs")));
    }

    /** Whoever left an address has said how to reach them. */
    private static String given(
            @Nullable String email, @Nullable String phone, @Nullable String address) {
        if (email != null) {
            return "email";
        }
        return phone != null ? "phone" : address != null ? "letter" : "";
    }

    /** Whoever chose a way to be answered must be reachable that way. */
    private static void need(Checks checks, String field, @Nullable String value) {
        if (value == null) {
            checks.fault(field, "portal.complain.need-" + field);
        }
    }

    private static List<Arrival.Other> others(Checks checks, Typed typed) {
        var others = new ArrayList<Arrival.Other>();
        if (!typed.get("forOther").isEmpty()) {
            others.add(
                    new Arrival.Other(
                            InvolvedRole.AFFECTED,
                            Person.Details.named(
                                    checks.required("otherName", typed.get("otherName"), 300),
                                    null),
                            checks.text("otherRelation", typed.get("otherRelation")),
                            null));
        }
        return others;
    }

    private static @Nullable LocalDate day(Checks checks, String typed) {
        if (typed.isBlank()) {
            return null;
        }
        try {
            return LocalDate.parse(typed.strip());
        } catch (DateTimeParseException strange) {
            checks.fault("day", "platform.check.date");
            return null;
        }
    }
}
