package recourse.resolution;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import recourse.complaint.Complaint;
import recourse.complaint.FactKind;
import recourse.complaint.Gate;
import recourse.complaint.Gates;
import recourse.complaint.Lifecycle;
import recourse.complaint.SaidTimes;
import recourse.complaint.TakeInHand;
import recourse.correspondence.Signature;
import recourse.identity.Viewer;
import recourse.platform.Checks;
import recourse.platform.Clock;
import recourse.platform.Ids;
import recourse.platform.Refused;
import recourse.timeline.Happening;
import recourse.timeline.Timeline;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Objects;

/**
 * Gives the final response, once it is decided. Spoken words are given when they were said, a
 * letter when it was posted, a mail when the next server took it: until then the answer is on its
 * way and the complaint not answered.
 */
@Component
public class GiveAnswer {
    static final int TEXT = 20_000;

    private final TakeInHand hand;
    private final Gates gates;
    private final Answers answers;
    private final Referral referral;
    private final Signature signature;
    private final SayFinally saying;
    private final SaidTimes saidTimes;
    private final Lifecycle lifecycle;
    private final Reach reach;
    private final Clock clock;
    private final Ids ids;
    private final Timeline timeline;

    GiveAnswer(
            TakeInHand hand,
            Gates gates,
            Answers answers,
            Referral referral,
            Signature signature,
            SayFinally saying,
            SaidTimes saidTimes,
            Lifecycle lifecycle,
            Reach reach,
            Clock clock,
            Ids ids,
            Timeline timeline) {
        this.hand = hand;
        this.gates = gates;
        this.answers = answers;
        this.referral = referral;
        this.signature = signature;
        this.saying = saying;
        this.saidTimes = saidTimes;
        this.lifecycle = lifecycle;
        this.reach = reach;
        this.clock = clock;
        this.ids = ids;
        this.timeline = timeline;
    }

    /**
     * @param at when it was said or posted; nothing for now, and for a letter that is still to be
     *     posted
     * @param referralSaid whether whoever spoke also said where to go if not content
     */
    public record Told(
            @Nullable String how,
            @Nullable String text,
            @Nullable Instant at,
            @Nullable Boolean referralSaid) {}

    @Transactional
    public Answer answer(Viewer viewer, String reference, Told told) {
        var complaint = hand.open(viewer, reference);
        gates.pass(Gate.Act.ANSWER, complaint);
        var checks = new Checks();
        var how = checks.oneOf("how", Answer.How.class, checks.required("how", told.how, 20));
        var text = checks.required("text", told.text, TEXT);
        check(complaint, how, told, checks);
        checks.refuseFaults();
        return give(
                viewer,
                complaint,
                Objects.requireNonNull(how),
                signed(how, referral.in(text, complaint), complaint, viewer),
                told.at);
    }

    /** The letter that was printed is in the post. */
    @Transactional
    public void posted(Viewer viewer, String reference, @Nullable Instant at) {
        var complaint = hand.open(viewer, reference);
        var answer =
                answers.waiting(complaint.id())
                        .filter(waiting -> waiting.how() == Answer.How.LETTER)
                        .orElseThrow(() -> Refused.conflict("resolution.answer.no-letter"));
        var when = at == null ? clock.instant() : at;
        var checks = new Checks();
        checkTime(complaint, when, checks);
        checks.refuseFaults();
        said(viewer, answer, when);
    }

    /** Takes an answer back that is not on its way out yet. */
    @Transactional
    public void withdraw(Viewer viewer, String reference) {
        var complaint = hand.open(viewer, reference);
        var answer =
                answers.waiting(complaint.id())
                        .orElseThrow(() -> Refused.conflict("resolution.answer.none"));
        if (answer.messageId() != null && !reach.stop(answer.messageId(), viewer.actor())) {
            throw Refused.conflict("resolution.answer.left");
        }
        answers.withdraw(answer, clock.instant());
        timeline.append(
                complaint.timelineSubject(),
                new Happening(
                        "answer-withdrawn",
                        viewer.actor(),
                        clock.instant(),
                        Map.of("answer", answer.id().toString())));
    }

    private String signed(
            Answer.@Nullable How how, String text, Complaint complaint, Viewer viewer) {
        return how == null || how.isSpoken()
                ? text
                : signature.under(text, complaint, viewer.actor());
    }

    private Answer give(
            Viewer viewer, Complaint complaint, Answer.How how, String text, @Nullable Instant at) {
        var now = clock.instant();
        var message =
                how == Answer.How.EMAIL
                        ? reach.send(
                                complaint,
                                OutgoingWords.Purpose.FINAL_RESPONSE,
                                text,
                                viewer.actor())
                        : null;
        var answer =
                new Answer(
                        ids.next(),
                        complaint.id(),
                        how,
                        viewer.actor(),
                        now,
                        message == null ? text : null,
                        message,
                        null,
                        null);
        answers.add(answer);
        timeline.append(
                complaint.timelineSubject(),
                new Happening(
                        "answer-written",
                        viewer.actor(),
                        now,
                        Map.of("answer", answer.id().toString(), "how", how.name())));
        if (how.isSpoken() || how == Answer.How.LETTER && at != null) {
            said(viewer, answer, at == null ? now : at);
        }
        return answer;
    }

    private void said(Viewer viewer, Answer answer, Instant at) {
        var text = Objects.requireNonNull(answer.text());
        var contact = saying.said(answer.complaintId(), answer.how(), text, answer.by(), at);
        saying.given(
                answer,
                contact.id(),
                at,
                saidTimes.counted(answer.complaintId(), contact, viewer, answer.by().staffId()));
    }

    private void check(Complaint complaint, Answer.@Nullable How how, Told told, Checks checks) {
        if (how == Answer.How.EMAIL && !reach.byMail(complaint.id())) {
            checks.fault("how", "resolution.answer.no-address");
        }
        if (how != null && how.isSpoken() && !Boolean.TRUE.equals(told.referralSaid)) {
            checks.fault("referralSaid", "resolution.answer.referral-unsaid");
        }
        if (told.at != null) {
            checkTime(complaint, told.at, checks);
        }
    }

    private void checkTime(Complaint complaint, Instant at, Checks checks) {
        if (at.isAfter(clock.instant()) || at.isBefore(complaint.receivedAt())) {
            checks.fault("at", "resolution.answer.when-strange");
        } else if (isBeforeDecision(complaint, at)) {
            checks.fault("at", "resolution.answer.before-decision");
        }
    }

    /** A form knows minutes. */
    private boolean isBeforeDecision(Complaint complaint, Instant at) {
        var decided = lifecycle.newest(complaint.id(), FactKind.DECIDED);
        return decided != null && at.isBefore(decided.at().truncatedTo(ChronoUnit.MINUTES));
    }
}
