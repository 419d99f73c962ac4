package recourse.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import recourse.CaseTest;
import recourse.platform.Json;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Words that somebody writes down after they were said. */
class SaidTimeTest extends CaseTest {
    @Test
    void countAtOnceOnTheSameDayWhileNothingHasFallenDue() {
        var reference = owned();
        house.clock.set(morning());
        ok(201, said(reference, before(Duration.ofMinutes(5))));
        assertThat(clock(reference, HouseClock.FIRST_RESPONSE).endedAt())
                .isEqualTo(before(Duration.ofMinutes(5)));
        assertThat(waiting("lead")).doesNotContain(reference);
    }

    @Test
    void healNoBreachUntilAnotherPersonConfirms() {
        var reference = breached();
        var early = complaint(reference).receivedAt().plus(Duration.ofMinutes(2));
        ok(201, said(reference, early));
        var late = clock(reference, HouseClock.FIRST_RESPONSE);
        assertThat(late.state()).isEqualTo(Deadline.State.MET_LATE);
        assertThat(late.endedAt()).isEqualTo(house.clock.instant());
        assertThat(late.isBreached()).isTrue();

        var approval = "/said-times/" + waitingId(reference) + "/approval";
        var yes = "{\"approved\": true, \"reason\": \"The telephone keeps a list\"}";
        ok(403, as("handler", "POST", reference, approval, yes));
        ok(422, as("lead", "POST", reference, approval, "{\"approved\": true}"));
        assertThat(clock(reference, HouseClock.FIRST_RESPONSE)).isEqualTo(late);
        ok(204, as("lead", "POST", reference, approval, yes));
        var met = clock(reference, HouseClock.FIRST_RESPONSE);
        assertThat(met.state()).isEqualTo(Deadline.State.MET);
        assertThat(met.endedAt()).isEqualTo(early);
        assertThat(told(reference)).contains("deadline-breached", "said-time-confirmed");
        ok(409, as("lead", "POST", reference, approval, yes));
    }

    @Test
    void stayLateWhereAnotherPersonDoesNotConfirm() {
        var reference = breached();
        ok(201, said(reference, complaint(reference).receivedAt().plus(Duration.ofMinutes(2))));
        var no = "{\"approved\": false, \"reason\": \"Nobody called\"}";
        ok(
                204,
                as(
                        "lead",
                        "POST",
                        reference,
                        "/said-times/" + waitingId(reference) + "/approval",
                        no));
        assertThat(clock(reference, HouseClock.FIRST_RESPONSE).state())
                .isEqualTo(Deadline.State.MET_LATE);
        assertThat(waiting("lead")).doesNotContain(reference);
    }

    @Test
    void areConfirmedByNobodyWhoWroteThemDown() {
        var reference = breached();
        var early = complaint(reference).receivedAt().plus(Duration.ofMinutes(2));
        ok(201, as("lead", "POST", reference, "/contacts", call(early)));
        var approval = "/said-times/" + waitingId(reference) + "/approval";
        var yes = "{\"approved\": true, \"reason\": \"It was me\"}";
        ok(403, as("lead", "POST", reference, approval, yes));
        ok(204, as("admin", "POST", reference, approval, yes));
    }

    @Test
    void holdForTheAcknowledgementAndTheAnswerAsWell() {
        var acknowledged = breached();
        var early = complaint(acknowledged).receivedAt().plus(Duration.ofMinutes(2));
        var posted = Json.write(Map.of("channel", "LETTER", "at", early.toString()));
        ok(201, as("handler", "POST", acknowledged, "/acknowledgement", posted));
        assertThat(clock(acknowledged, HouseClock.ACKNOWLEDGE).state())
                .isEqualTo(Deadline.State.MET_LATE);

        var answered = decided();
        var decided = house.clock.instant();
        house.clock.advance(Duration.ofDays(90));
        house.runDue();
        ok(422, as("handler", "POST", answered, "/answer", answer(decided.minusSeconds(120))));
        ok(201, as("handler", "POST", answered, "/answer", answer(decided.plusSeconds(60))));
        assertThat(clock(answered, HouseClock.FINAL_RESPONSE).state())
                .isEqualTo(Deadline.State.MET_LATE);
    }

    private String breached() {
        house.clock.set(morning());
        var reference = owned();
        house.clock.advance(Duration.ofDays(6));
        house.clock.set(morning());
        bean(LookAtDeadlines.class).drain();
        return reference;
    }

    /** Ten in the morning of the day that follows. */
    private Instant morning() {
        return house.clock
                .instant()
                .plus(Duration.ofDays(1))
                .truncatedTo(java.time.temporal.ChronoUnit.DAYS)
                .plus(Duration.ofHours(10));
    }

    private Instant before(Duration ago) {
        return house.clock.instant().minus(ago);
    }

    private Answer said(String reference, Instant at) {
        return as("handler", "POST", reference, "/contacts", call(at));
    }

    private static String call(Instant at) {
        return Json.write(
                Map.of(
                        "direction",
                        "OUT",
                        "channel",
                        "PHONE",
                        "at",
                        at.toString(),
                        "text",
                        "I look into it."));
    }

    private static String answer(Instant at) {
        return Json.write(
                Map.of(
                        "how",
                        "PHONE",
                        "text",
                        "You get it back.",
                        "referralSaid",
                        true,
                        "at",
                        at.toString()));
    }

    private Deadline clock(String reference, String clock) {
        return bean(Deadlines.class).of(complaint(reference).id()).stream()
                .filter(one -> one.regime().equals(HouseClock.REGIME) && one.clock().equals(clock))
                .toList()
                .getLast();
    }

    private String waiting(String userName) {
        return ok(200, at(userName, "GET", "/api/v1/approvals", null)).body();
    }

    private String waitingId(String reference) {
        return ((List<?>) Objects.requireNonNull(Json.fields(waiting("admin")).get("items")))
                .stream()
                        .map(Map.class::cast)
                        .filter(item -> reference.equals(item.get("reference")))
                        .map(item -> String.valueOf(item.get("id")))
                        .findFirst()
                        .orElseThrow();
    }
}
