package recourse.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import static recourse.deadline.HouseClock.ACKNOWLEDGE;
import static recourse.deadline.HouseClock.FIRST_RESPONSE;

import org.junit.jupiter.api.Test;

import recourse.complaint.Complaint;
import recourse.complaint.FactKind;
import recourse.platform.Drain;
import recourse.taxonomy.Severity;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;

class BreachTest extends DeadlineTest {
    @Test
    void warnsOnceAndBreachesOnce() {
        var complaint = receive();
        at("2026-03-03T08:31:00Z");
        lookAtClocks();
        lookAtClocks();
        assertThat(clock(complaint, ACKNOWLEDGE).isNear()).isTrue();
        assertThat(told(complaint, "deadline-warning")).hasSize(1);
        at("2026-03-03T16:00:00Z");
        lookAtClocks();
        assertThat(clock(complaint, ACKNOWLEDGE).isBreached())
                .as("it is still in time at the very instant")
                .isFalse();
        at("2026-03-03T16:00:00.000001Z");
        lookAtClocks();
        lookAtClocks();
        assertThat(clock(complaint, ACKNOWLEDGE).breachedAt())
                .isEqualTo(due(complaint, ACKNOWLEDGE));
        assertThat(told(complaint, "deadline-breached")).hasSize(1);
    }

    @Test
    void missesNothingWhileNobodyLooked() {
        var complaint = receive();
        at("2026-04-20T08:00:00Z");
        lookAtClocks();
        assertThat(deadlines(complaint))
                .allMatch(Deadline::isBreached)
                .allMatch(one -> one.breachedAt().equals(one.dueAt()));
        assertThat(told(complaint, "deadline-breached")).hasSize(4);
        assertThat(told(complaint, "deadline-warning"))
                .as("a warning after the breach warns of nothing")
                .isEmpty();
    }

    @Test
    void tellsEachBreachOnceOnTwoNodes() throws Exception {
        var complaints = java.util.stream.IntStream.range(0, 8).mapToObj(i -> receive()).toList();
        at("2026-03-04T08:00:00Z");
        var drain = bean(LookAtDeadlines.class);
        try (var nodes = Executors.newFixedThreadPool(2)) {
            var start = new CountDownLatch(2);
            var both =
                    nodes.invokeAll(
                            List.of(() -> emptied(drain, start), () -> emptied(drain, start)));
            for (var one : both) {
                one.get();
            }
        }
        lookAtClocks();
        assertThat(complaints)
                .allSatisfy(
                        complaint -> assertThat(told(complaint, "deadline-breached")).hasSize(1));
    }

    @Test
    void declaresALateEvidencesBreachEvenIfNobodyLookedBefore() {
        var complaint = receive();
        at("2026-03-10T08:00:00Z");
        happens(complaint, FactKind.FIRST_RESPONSE);
        lookAtClocks();
        assertThat(clock(complaint, FIRST_RESPONSE).state()).isEqualTo(Deadline.State.MET_LATE);
        assertThat(told(complaint, "deadline-breached"))
                .extracting(entry -> entry.text("clock"))
                .contains(FIRST_RESPONSE)
                .doesNotHaveDuplicates();
    }

    @Test
    void asksTheReasonOfEachBreachUntilItIsGiven() {
        var complaint = receive();
        at("2026-03-04T08:00:00Z");
        lookAtClocks();
        var breached = clock(complaint, ACKNOWLEDGE);
        assertThat(breached.asksReason()).isTrue();
        var path =
                "/api/v1/complaints/"
                        + complaint.reference()
                        + "/deadlines/"
                        + breached.id()
                        + "/reason";
        assertThat(api("POST", path, "{\"reason\": \" \"}").status()).isEqualTo(422);
        assertThat(api("POST", path, "{\"reason\": \"The relay was down.\"}").body())
                .contains("The relay was down.");
        assertThat(clock(complaint, ACKNOWLEDGE).asksReason()).isFalse();
        assertThat(told(complaint, "deadline-breach-explained")).hasSize(1);
        var other = clock(complaint, FIRST_RESPONSE);
        assertThat(
                        api(
                                        "POST",
                                        path.replace(
                                                breached.id().toString(), other.id().toString()),
                                        "{\"reason\": \"x\"}")
                                .status())
                .isEqualTo(409);
    }

    @Test
    void keepsWhatIsOverdueSoWhateverSeverityComesLater() {
        for (var looks : List.of(true, false)) {
            var complaint = receive();
            classify(complaint, Severity.CRITICAL);
            var due = due(complaint, FIRST_RESPONSE);
            at("2026-03-02T14:00:00Z");
            if (looks) {
                lookAtClocks();
            }
            classify(complaint, Severity.NORMAL);
            happens(complaint, FactKind.FIRST_RESPONSE);
            classify(complaint, Severity.CRITICAL);
            var late = clock(complaint, FIRST_RESPONSE);
            assertThat(late.state()).isEqualTo(Deadline.State.MET_LATE);
            assertThat(late.breachedAt()).isEqualTo(due);
            assertThat(told(complaint, "deadline-breached"))
                    .extracting(entry -> entry.text("clock"))
                    .contains(FIRST_RESPONSE)
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void showsNoClockToWhoMayNotSeeTheComplaint() {
        var complaint = receive();
        at("2026-03-04T08:00:00Z");
        lookAtClocks();
        var path =
                "/complaints/"
                        + complaint.reference()
                        + "/deadlines/"
                        + clock(complaint, ACKNOWLEDGE).id()
                        + "/reason";
        // No team has it yet: only who triages sees it.
        assertThat(form("handler2", path, Map.of("reason", "x")).status()).isEqualTo(404);
        assertThat(form("quality", path, Map.of("reason", "x")).status()).isEqualTo(403);
        assertThat(form(null, path, Map.of("reason", "x")).status()).isIn(302, 303, 401);
        assertThat(form("lead", path, Map.of("reason", "The relay was down.")).status())
                .isEqualTo(303);
    }

    @Test
    void explainsEachDateInTheReadersLanguage() {
        var complaint = receive("2026-04-02T10:00:00+02:00");
        var answer =
                send(
                        request("/api/v1/complaints/" + complaint.reference() + "/deadlines")
                                .header("Authorization", "Bearer " + house.apiKey)
                                .header("Accept-Language", "de")
                                .GET());
        assertThat(answer.body())
                .contains(
                        "Karfreitag", "Eingangsbestätigung", "\"dueAt\":\"2026-04-07T15:00:00Z\"");
    }

    private List<recourse.timeline.Entry> told(Complaint complaint, String kind) {
        return told(complaint.id(), kind);
    }

    private static int emptied(Drain drain, CountDownLatch start) throws InterruptedException {
        start.countDown();
        start.await();
        while (drain.drain() > 0) {
            // Until nothing waits.
        }
        return 0;
    }
}
