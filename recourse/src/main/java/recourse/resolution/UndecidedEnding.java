package recourse.resolution;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import recourse.complaint.Complaint;
import recourse.complaint.Complaints;
import recourse.complaint.Ending;
import recourse.complaint.Reference;
import recourse.complaint.Stage;
import recourse.identity.Viewer;
import recourse.platform.Checks;
import recourse.platform.Clock;
import recourse.platform.Refused;
import recourse.taxonomy.Taxonomy;

import java.util.UUID;

/**
 * Ended without a decision: with a reason, and with our own words to the sender, of which spam gets
 * none.
 */
@Component
class UndecidedEnding implements EndingRule {
    private final Complaints complaints;
    private final Remedies remedies;
    private final Taxonomy taxonomy;
    private final Reach reach;
    private final SayFinally saying;
    private final Clock clock;

    UndecidedEnding(
            Complaints complaints,
            Remedies remedies,
            Taxonomy taxonomy,
            Reach reach,
            SayFinally saying,
            Clock clock) {
        this.complaints = complaints;
        this.remedies = remedies;
        this.taxonomy = taxonomy;
        this.reach = reach;
        this.saying = saying;
        this.clock = clock;
    }

    @Override
    public boolean isFor(Ending ending) {
        return !ending.isDecided();
    }

    @Override
    public Closure read(Viewer viewer, Complaint complaint, Ending ending, Close.Told told) {
        refuseAnswered(complaint);
        var checks = new Checks();
        var reason = checks.required("reason", told.reason(), Checks.TEXT);
        var cause =
                told.cause() == null || told.cause().isBlank()
                        ? null
                        : AnsweredEnding.cause(taxonomy, told.cause().strip(), checks);
        var leftOpen = AnsweredEnding.leftOpen(remedies, complaint, told, checks);
        var original =
                ending == Ending.DUPLICATE
                        ? original(viewer, complaint, told.duplicateOf(), checks)
                        : null;
        var forwardedTo =
                ending == Ending.FORWARDED
                        ? checks.required("forwardedTo", told.forwardedTo(), 300)
                        : null;
        var words = words(complaint, ending, told, checks);
        var how = words == null ? null : how(complaint, told, checks);
        checks.refuseFaults();
        var message =
                how == Answer.How.EMAIL && words != null
                        ? reach.send(complaint, OutgoingWords.Purpose.ENDING, words, viewer.actor())
                        : null;
        var contact =
                how != null && how != Answer.How.EMAIL && words != null
                        ? saying.said(complaint.id(), how, words, viewer.actor(), clock.instant())
                                .id()
                        : null;
        return new Closure(
                ending,
                cause,
                null,
                null,
                leftOpen,
                reason,
                message,
                contact,
                original,
                forwardedTo);
    }

    /** Who has had a final response has had a decision. */
    private void refuseAnswered(Complaint complaint) {
        if (complaint.stage().compareTo(Stage.ANSWERED) >= 0) {
            throw Refused.conflict("resolution.closure.answered");
        }
        if (remedies.of(complaint.id()).stream()
                .anyMatch(remedy -> remedy.is(Remedy.State.WAITING_APPROVAL))) {
            throw Refused.conflict("resolution.gate.approval-waits");
        }
    }

    private @Nullable String words(
            Complaint complaint, Ending ending, Close.Told told, Checks checks) {
        var words = checks.text("words", told.words(), GiveAnswer.TEXT);
        if (ending == Ending.SPAM) {
            if (words != null) {
                checks.fault("words", "resolution.closure.no-words-to-spam");
            }
            return null;
        }
        if (words == null && reach.atAll(complaint.id())) {
            checks.fault("words", "resolution.closure.words-missing");
        }
        return words;
    }

    private Answer.@Nullable How how(Complaint complaint, Close.Told told, Checks checks) {
        var byMail = reach.byMail(complaint.id());
        var how = checks.oneOf("how", Answer.How.class, told.how());
        if (how == null && byMail) {
            return Answer.How.EMAIL;
        }
        if (how == null) {
            checks.fault("how", "resolution.closure.how-missing");
        } else if (how == Answer.How.EMAIL && !byMail) {
            checks.fault("how", "resolution.answer.no-address");
        }
        return how;
    }

    private @Nullable UUID original(
            Viewer viewer, Complaint complaint, @Nullable String named, Checks checks) {
        var reference = checks.required("duplicateOf", named, 40);
        var original =
                Reference.parse(reference)
                        .flatMap(parsed -> complaints.find(viewer, parsed))
                        .orElse(null);
        if (!reference.isEmpty() && (original == null || original.id().equals(complaint.id()))) {
            checks.fault("duplicateOf", "resolution.closure.original-unknown", reference);
        }
        return original == null ? null : original.id();
    }
}
