package recourse.complaint;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import recourse.identity.Viewer;
import recourse.platform.Checks;
import recourse.platform.Refused;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** Corrects what was recorded wrongly; the old value stays on the timeline, with the reason. */
@Component
public class Correct {
    private static final int SUBJECT = 300;

    private final TakeInHand hand;
    private final Corrections corrections;

    Correct(TakeInHand hand, Corrections corrections) {
        this.hand = hand;
        this.corrections = corrections;
    }

    /** The fields that change, by name; one that is empty is cleared. */
    @Transactional
    public void correct(
            Viewer viewer, String reference, Map<String, String> fields, @Nullable String reason) {
        var complaint = hand.any(viewer, reference);
        var checks = new Checks();
        var because = checks.required("reason", reason, Checks.TEXT);
        var before = new HashMap<String, Object>();
        var after = new HashMap<String, Object>();
        fields.forEach((name, text) -> {
            var old = known(complaint, name);
            var value = value(name, text, checks);
            if (!Objects.equals(old, value)) {
                before.put(name, old);
                after.put(name, value);
            }
        });
        checks.refuseFaults();
        if (!after.isEmpty()) {
            corrections.correct(complaint, before, after, viewer.actor(), because);
        }
    }

    private static @Nullable Object known(Complaint complaint, String name) {
        return switch (name) {
            case "subject" -> complaint.subject();
            case "desiredOutcome" -> complaint.desiredOutcome();
            case "incidentDate" -> complaint.incidentDate();
            case "product" -> complaint.product();
            case "site" -> complaint.site();
            case "language" -> complaint.language().toLanguageTag();
            case "kind" -> complaint.kind().name();
            case "receivedAt" -> throw Refused.malformed(name, "complaint.correction.receipt");
            default -> throw Refused.malformed(name, "platform.refused.unknown-field", name);
        };
    }

    private static @Nullable Object value(String name, @Nullable String text, Checks checks) {
        return switch (name) {
            case "subject" -> checks.text(name, text, SUBJECT);
            case "incidentDate" -> date(name, checks.text(name, text, 10), checks);
            case "language" -> language(name, checks.required(name, text, 35), checks);
            case "kind" -> kind(name, checks.required(name, text, 40), checks);
            default -> checks.text(name, text);
        };
    }

    private static @Nullable String kind(String name, String text, Checks checks) {
        var kind = checks.oneOf(name, Kind.class, text);
        return kind == null ? null : kind.name();
    }

    private static @Nullable String language(String name, String text, Checks checks) {
        var tag = Locale.forLanguageTag(text).toLanguageTag();
        if (!text.isEmpty() && tag.equals("und")) {
            checks.fault(name, "complaint.correction.language");
        }
        return tag;
    }

    private static @Nullable LocalDate date(String name, @Nullable String text, Checks checks) {
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeParseException noDate) {
            checks.fault(name, "platform.check.date");
            return null;
        }
    }
}
