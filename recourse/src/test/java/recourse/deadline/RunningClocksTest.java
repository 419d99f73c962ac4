package recourse.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import static recourse.deadline.HouseClock.ACKNOWLEDGE;
import static recourse.deadline.HouseClock.FINAL_RESPONSE;
import static recourse.deadline.HouseClock.FIRST_RESPONSE;
import static recourse.deadline.HouseClock.NEXT_UPDATE;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import recourse.complaint.Corrections;
import recourse.complaint.Due;
import recourse.complaint.FactKind;
import recourse.deadline.Deadline.State;
import recourse.taxonomy.Severity;

import java.time.Instant;
import java.util.Map;

class RunningClocksTest extends DeadlineTest {
    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        // A Monday; then over the change to summer time; then over Good Friday and Easter Monday;
        // then on a holiday; at night.
        "2026-03-02T10:00:00+01:00, acknowledge,    2026-03-03T16:00:00Z",
        "2026-03-02T10:00:00+01:00, first-response, 2026-03-05T16:00:00Z",
        "2026-03-02T10:00:00+01:00, next-update,    2026-03-16T16:00:00Z",
        "2026-03-02T10:00:00+01:00, final-response, 2026-03-30T15:00:00Z",
        "2026-03-27T16:30:00+01:00, acknowledge,    2026-03-30T15:00:00Z",
        "2026-04-02T10:00:00+02:00, acknowledge,    2026-04-07T15:00:00Z",
        "2026-05-01T12:00:00+02:00, first-response, 2026-05-06T15:00:00Z",
        "2026-10-23T23:50:00+02:00, acknowledge,    2026-10-26T16:00:00Z",
    })
    void countsInTheBrandsHours(String received, String clock, Instant due) {
        assertThat(due(receive(received), clock)).isEqualTo(due);
    }

    @Test
    void countsAndBreachesWhatCameBeforeTheHouseWroteItsRules() {
        at("2026-03-02T09:00:00Z");
        var answer =
                api(
                        "POST",
                        "/api/v1/complaints",
                        "{\"narrative\": \"You charged me.\", \"receivedAt\": \"2018-03-02T10:00:00+01:00\"}");
        var location = answer.header("Location");
        var complaint =
                bean(recourse.complaint.Complaints.class)
                        .get(PROGRAM, location.substring(location.lastIndexOf('/') + 1));
        lookAtClocks();
        assertThat(clock(complaint, ACKNOWLEDGE).isBreached()).isTrue();
        assertThat(clock(complaint, ACKNOWLEDGE).fault()).isNull();
    }

    @Test
    void showsTheEarliestOnTheComplaintsRow() {
        var complaint = receive();
        assertThat(complaint.due()).isEqualTo(new Due(ACKNOWLEDGE, due(complaint, ACKNOWLEDGE)));
        happens(complaint, FactKind.ACKNOWLEDGED);
        assertThat(reload(complaint).due())
                .isEqualTo(new Due(FIRST_RESPONSE, due(complaint, FIRST_RESPONSE)));
    }

    @Test
    void doesNotTakeAnAcknowledgementForAResponse() {
        var complaint = receive();
        happens(complaint, FactKind.ACKNOWLEDGED);
        assertThat(clock(complaint, ACKNOWLEDGE).state()).isEqualTo(State.MET);
        assertThat(clock(complaint, FIRST_RESPONSE).state()).isEqualTo(State.RUNNING);
        assertThat(clock(complaint, NEXT_UPDATE).begunBy()).isEqualTo(complaint.id());
    }

    @Test
    void beginsTheNextUpdateAnewWithEachNews() {
        var complaint = receive();
        at("2026-03-04T12:00:00Z");
        var response = happens(complaint, FactKind.FIRST_RESPONSE);
        assertThat(clock(complaint, FIRST_RESPONSE).state()).isEqualTo(State.MET);
        assertThat(clock(complaint, NEXT_UPDATE).begunBy()).isEqualTo(response.id());
        assertThat(due(complaint, NEXT_UPDATE)).isEqualTo(Instant.parse("2026-03-18T16:00:00Z"));
    }

    @Test
    void keepsOnePromiseOfNewsWithTheFirstReply() {
        var complaint = receive();
        at("2026-03-04T12:00:00Z");
        happens(complaint, FactKind.FIRST_RESPONSE);
        happens(complaint, FactKind.UPDATED);
        assertThat(deadlines(complaint))
                .filteredOn(one -> one.clock().equals(NEXT_UPDATE))
                .extracting(Deadline::state)
                .containsExactly(State.MET, State.RUNNING);
        at("2026-03-05T12:00:00Z");
        happens(complaint, FactKind.UPDATED);
        assertThat(deadlines(complaint))
                .filteredOn(one -> one.clock().equals(NEXT_UPDATE))
                .extracting(Deadline::state)
                .containsExactly(State.MET, State.MET, State.RUNNING);
    }

    @Test
    void isMetLateByLateEvidence() {
        var complaint = receive();
        at("2026-03-03T16:00:01Z");
        happens(complaint, FactKind.ACKNOWLEDGED);
        assertThat(clock(complaint, ACKNOWLEDGE).state()).isEqualTo(State.MET_LATE);
        assertThat(clock(complaint, ACKNOWLEDGE).isBreached()).isTrue();
    }

    @Test
    void isMetInTimeByWordsWrittenDownLater() {
        var complaint = receive();
        at("2026-03-05T09:00:00Z");
        lookAtClocks();
        assertThat(clock(complaint, ACKNOWLEDGE).isBreached()).isTrue();
        happens(complaint, FactKind.ACKNOWLEDGED, Instant.parse("2026-03-03T16:00:00Z"));
        assertThat(clock(complaint, ACKNOWLEDGE).state()).isEqualTo(State.MET);
        assertThat(clock(complaint, ACKNOWLEDGE).isBreached()).isFalse();
    }

    @Test
    void runsAgainWhenItsEvidenceIsTakenBack() {
        var complaint = receive();
        var acknowledged = happens(complaint, FactKind.ACKNOWLEDGED);
        undo(complaint, acknowledged);
        assertThat(clock(complaint, ACKNOWLEDGE).state()).isEqualTo(State.RUNNING);
        assertThat(reload(complaint).due()).isEqualTo(complaint.due());
    }

    @Test
    void owesNothingMoreAfterTheAnswer() {
        var complaint = receive();
        happens(complaint, FactKind.ANSWERED);
        assertThat(deadlines(complaint)).noneMatch(Deadline::isRunning);
        assertThat(reload(complaint).due()).isNull();
    }

    @Test
    void cancelsWhatRunsWhenTheComplaintEndsWithoutAnAnswer() {
        var complaint = receive();
        happens(complaint, FactKind.ACKNOWLEDGED);
        var closed = happens(complaint, FactKind.CLOSED);
        assertThat(clock(complaint, ACKNOWLEDGE).state()).isEqualTo(State.MET);
        assertThat(clock(complaint, FINAL_RESPONSE).state()).isEqualTo(State.CANCELLED);
        assertThat(clock(complaint, FINAL_RESPONSE).cancelledReason()).isEqualTo("ended");
        undo(complaint, closed);
        assertThat(clock(complaint, FINAL_RESPONSE).state()).isEqualTo(State.RUNNING);
    }

    @Test
    void restartsTheAnswerWhenItIsReopened() {
        var complaint = receive();
        happens(complaint, FactKind.ANSWERED);
        happens(complaint, FactKind.CLOSED);
        at("2026-03-09T09:00:00Z");
        var reopened = happens(complaint, FactKind.REOPENED);
        assertThat(clock(complaint, FINAL_RESPONSE).begunBy()).isEqualTo(reopened.id());
        assertThat(due(complaint, FINAL_RESPONSE)).isEqualTo(Instant.parse("2026-04-08T15:00:00Z"));
        assertThat(clock(complaint, ACKNOWLEDGE).state()).isEqualTo(State.MET);
    }

    @Test
    void movesEarlierAndLaterWithTheSeverity() {
        var complaint = receive();
        classify(complaint, Severity.CRITICAL);
        assertThat(due(complaint, FIRST_RESPONSE)).isEqualTo(Instant.parse("2026-03-02T13:00:00Z"));
        assertThat(due(complaint, FINAL_RESPONSE)).isEqualTo(Instant.parse("2026-03-09T16:00:00Z"));
        assertThat(told(complaint.id(), "deadline-moved")).hasSize(3);
        classify(complaint, Severity.NORMAL);
        assertThat(due(complaint, FIRST_RESPONSE)).isEqualTo(Instant.parse("2026-03-05T16:00:00Z"));
        assertThat(reload(complaint).due()).isEqualTo(complaint.due());
    }

    @Test
    void standsStillWhileTheComplainantIsAsked() {
        var complaint = receive();
        happens(complaint, FactKind.FIRST_RESPONSE);
        happens(complaint, FactKind.WAITING_COMPLAINANT);
        assertThat(clock(complaint, FINAL_RESPONSE).isPaused()).isTrue();
        assertThat(clock(complaint, NEXT_UPDATE).isPaused()).isFalse();
        assertThat(reload(complaint).due())
                .isEqualTo(new Due(NEXT_UPDATE, due(complaint, NEXT_UPDATE)));
        at("2026-03-09T09:00:00Z");
        happens(complaint, FactKind.COMPLAINANT_ANSWERED);
        assertThat(clock(complaint, FINAL_RESPONSE).isPaused()).isFalse();
        // Four days ended while we waited, and Easter lies in the four that are added.
        assertThat(due(complaint, FINAL_RESPONSE)).isEqualTo(Instant.parse("2026-04-07T15:00:00Z"));
    }

    @Test
    void isOwedOnlyAnAcknowledgementWhenItIsNoComplaint() {
        var complaint = receive();
        correctKind(complaint, "SERVICE_REQUEST");
        assertThat(clock(complaint, ACKNOWLEDGE).isRunning()).isTrue();
        assertThat(clock(complaint, FINAL_RESPONSE).cancelledReason()).isEqualTo("kind");
        correctKind(complaint, "COMPLAINT");
        assertThat(clock(complaint, FINAL_RESPONSE).isRunning()).isTrue();
        assertThat(due(complaint, FINAL_RESPONSE)).isEqualTo(Instant.parse("2026-03-30T15:00:00Z"));
    }

    private void correctKind(recourse.complaint.Complaint complaint, String kind) {
        bean(Corrections.class)
                .correct(reload(complaint), Map.of(), Map.of("kind", kind), ANA, "test");
    }
}
