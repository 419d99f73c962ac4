package recourse.correspondence;

import static db.correspondence.Tables.QUESTION;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import recourse.complaint.Complaint;
import recourse.complaint.Complaints;
import recourse.identity.Viewer;
import recourse.organisation.Organisations;
import recourse.platform.Checks;
import recourse.platform.Clock;
import recourse.platform.Ids;
import recourse.platform.Writes;
import recourse.platform.web.Texts;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Asks the complainant numbered questions by a date. We wait for them from the moment the mail has
 * left.
 */
@Component
public class AskComplainant {
    private static final int MOST = 20;

    private final DSLContext database;
    private final Writes writes;
    private final Ids ids;
    private final Clock clock;
    private final Complaints complaints;
    private final Recipients recipients;
    private final Speakers speakers;
    private final Organisations organisations;
    private final Signature signature;
    private final Outbox outbox;
    private final Texts texts;

    public AskComplainant(
            DSLContext database,
            Writes writes,
            Ids ids,
            Clock clock,
            Complaints complaints,
            Recipients recipients,
            Speakers speakers,
            Organisations organisations,
            Signature signature,
            Outbox outbox,
            Texts texts) {
        this.database = database;
        this.writes = writes;
        this.ids = ids;
        this.clock = clock;
        this.complaints = complaints;
        this.recipients = recipients;
        this.speakers = speakers;
        this.organisations = organisations;
        this.signature = signature;
        this.outbox = outbox;
        this.texts = texts;
    }

    /** The questions in their order and the day by which we hope for answers. */
    public record Asked(
            List<String> questions,
            @Nullable String dueOn,
            @Nullable String to,
            @Nullable String by) {
        public Asked {
            questions =
                    questions.stream()
                            .filter(question -> question != null && !question.isBlank())
                            .toList();
        }
    }

    @Transactional
    public UUID ask(Viewer viewer, String reference, Asked asked) {
        var complaint = complaints.get(viewer, reference);
        var brand = organisations.brand(complaint.brandId());
        var checks = new Checks();
        var speaker = speakers.of(viewer, asked.by(), checks);
        var questions = questions(checks, asked.questions());
        var dueOn = dueOn(checks, asked.dueOn(), brand.zone());
        var to = recipients.choose(recipients.of(complaint.id()), asked.to());
        if (to.isEmpty()) {
            checks.fault("to", "correspondence.contact.no-address");
        }
        checks.refuseFaults();
        var words =
                new MailWords(
                        texts, brand.languageFor(complaint.language().getLanguage()), brand.zone());
        var message =
                outbox.add(
                        complaint,
                        new Outbox.Draft(
                                MessageKind.QUESTION,
                                to.orElseThrow(),
                                words.locale(),
                                words.say(
                                        "correspondence.question.subject",
                                        complaint.reference().text()),
                                signature.under(body(words, questions, dueOn), complaint, speaker),
                                List.of(),
                                speaker,
                                clock.instant().plus(SendReply.TIME_TO_THINK)));
        keep(complaint, message, questions, dueOn);
        return message;
    }

    private void keep(Complaint complaint, UUID message, List<String> questions, LocalDate dueOn) {
        for (var i = 0; i < questions.size(); i++) {
            writes.add(
                    database.insertInto(QUESTION)
                            .set(QUESTION.ID, ids.next())
                            .set(QUESTION.COMPLAINT_ID, complaint.id())
                            .set(QUESTION.MESSAGE_ID, message)
                            .set(QUESTION.NUMBER, i + 1)
                            .set(QUESTION.TEXT, questions.get(i))
                            .set(QUESTION.DUE_ON, dueOn)
                            .set(QUESTION.ASKED_AT, clock.instant()));
        }
    }

    private static String body(MailWords words, List<String> questions, LocalDate dueOn) {
        var text = new StringBuilder(words.say("correspondence.mail.hello")).append("\n\n");
        text.append(words.say("correspondence.question.opening", words.day(dueOn))).append("\n\n");
        for (var i = 0; i < questions.size(); i++) {
            text.append(i + 1).append(". ").append(questions.get(i)).append("\n\n");
        }
        return text.append(words.say("correspondence.question.closing")).toString();
    }

    private static List<String> questions(Checks checks, List<String> asked) {
        if (asked.isEmpty()) {
            checks.fault("questions", "correspondence.question.none");
        }
        if (asked.size() > MOST) {
            checks.fault("questions", "correspondence.question.too-many", MOST);
        }
        var questions = new ArrayList<String>();
        asked.forEach(
                question -> questions.add(checks.required("questions", question, Checks.TEXT)));
        return questions;
    }

    private LocalDate dueOn(Checks checks, @Nullable String typed, ZoneId zone) {
        var today = clock.instant().atZone(zone).toLocalDate();
        try {
            var day = LocalDate.parse(typed == null ? "" : typed.strip());
            if (day.isAfter(today) && day.isBefore(today.plusYears(1))) {
                return day;
            }
        } catch (DateTimeParseException strange) {
            // Said below, as for a day that does not serve.
        }
        checks.fault("dueOn", "correspondence.question.due-on");
        return today;
    }
}
