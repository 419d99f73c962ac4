package recourse.compliance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import recourse.CaseTest;
import recourse.TestClock;
import recourse.complaint.Complaints;
import recourse.deadline.Deadline;
import recourse.deadline.Deadlines;
import recourse.platform.Json;
import recourse.regulation.Packs;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** Rules beside the house's own on one complaint: proposed, confirmed or rejected by another. */
class ApplyingRegimesTest extends CaseTest {
    private static final String REPORT = "us-fda-mdr/manufacturer-30d";
    private static final String DISP =
            """
            {"regime": "uk-fca-disp", "clocks": ["final-response-8w", "summary-resolution-3bd"],
             "reason": "A card payment of a consumer in London"}\
            """;

    @Test
    void runsItsClocksFromReceiptAsSoonAsSomebodySaysThatItApplies() {
        var reference = owned();
        ok(201, as("handler", "POST", reference, "/regimes", DISP));
        var answer = clock(reference, "final-response-8w");
        assertThat(answer.regime()).isEqualTo("uk-fca-disp");
        assertThat(answer.startedAt()).isEqualTo(received(reference));
        assertThat(Duration.between(answer.startedAt(), answer.dueAt()).toDays())
                .isBetween(55L, 57L);
        assertThat(clocks(reference, "house")).hasSize(4);
        assertThat(as("handler", "GET", reference, "/regimes", null).body())
                .contains("PROPOSED", "A card payment");
        assertThat(page("handler", "/complaints/" + reference).body())
                .contains("FCA complaints rules (DISP)", "proposed, its clocks run");
    }

    @Test
    void tellsItsClocksInItsOwnWords() {
        var reference = owned();
        ok(201, as("handler", "POST", reference, "/regimes", DISP));
        var name =
                bean(Packs.class)
                        .now()
                        .find("uk-fca-disp")
                        .orElseThrow()
                        .versions("final-response-8w")
                        .getFirst()
                        .name()
                        .in(Locale.ENGLISH);
        assertThat(page("handler", "/complaints/" + reference).body())
                .contains(name)
                .doesNotContain("Final response 8w", "Summary resolution 3bd");
    }

    @Test
    void isConfirmedBySomebodyElse() {
        var reference = owned();
        ok(201, as("lead", "POST", reference, "/regimes", DISP));
        var path = "/regimes/uk-fca-disp/confirmation";
        assertThat(as("handler", "POST", reference, path, null).status()).isEqualTo(403);
        assertThat(as("lead", "POST", reference, path, null).status()).isEqualTo(403);
        ok(201, as("compliance", "POST", reference, path, null));
        assertThat(as("handler", "GET", reference, "/regimes", null).body()).contains("CONFIRMED");
        assertThat(as("compliance", "POST", reference, path, null).status()).isEqualTo(409);
        assertThat(clock(reference, "final-response-8w").isRunning()).isTrue();
    }

    @Test
    void cancelsItsClocksWhenItDoesNotApplyAndKeepsThem() {
        var reference = owned();
        ok(201, as("handler", "POST", reference, "/regimes", DISP));
        var path = "/regimes/uk-fca-disp/rejection";
        assertThat(as("compliance", "POST", reference, path, "{}").status()).isEqualTo(422);
        ok(201, as("compliance", "POST", reference, path, "{\"reason\": \"No consumer.\"}"));
        var answer = clock(reference, "final-response-8w");
        assertThat(answer.state()).isEqualTo(Deadline.State.CANCELLED);
        assertThat(answer.cancelledReason()).isEqualTo("rejected");
        assertThat(clocks(reference, "house")).hasSize(4);
        ok(201, as("handler", "POST", reference, "/regimes", DISP));
        assertThat(clock(reference, "final-response-8w").isRunning()).isTrue();
    }

    @Test
    void isMetByTheAnswerThatLeft() {
        var reference = decided();
        ok(201, as("handler", "POST", reference, "/regimes", DISP));
        ok(201, as("handler", "POST", reference, "/answer", SAID));
        assertThat(clock(reference, "final-response-8w").state()).isEqualTo(Deadline.State.MET);
    }

    @Test
    void startsWithADatedFactAndIsMetByAnother() {
        var reference = owned();
        ok(
                201,
                as(
                        "handler",
                        "POST",
                        reference,
                        "/regimes",
                        """
                        {"regime": "us-fda-mdr", "clocks": ["manufacturer-30d"],
                         "reason": "The lamp burnt a person"}\
                        """));
        assertThat(clocks(reference, "us-fda-mdr")).isEmpty();
        var aware = TestClock.START.minus(Duration.ofDays(2));
        ok(201, event(reference, "event", "became_aware", aware));
        var report = clock(reference, "manufacturer-30d");
        assertThat(report.startedAt()).isEqualTo(aware);
        ok(201, event(reference, "meets", "us-fda-mdr/manufacturer-30d", TestClock.START));
        assertThat(clock(reference, "manufacturer-30d").state()).isEqualTo(Deadline.State.MET);
        assertThat(as("handler", "GET", reference, "/events", null).body())
                .contains("became_aware", "Ana of sales");
    }

    @Test
    void healsNoBreachByTheWordOfOnePerson() {
        var reference = aware();
        house.clock.advance(Duration.ofDays(40));
        house.runDue();
        var report = clock(reference, "manufacturer-30d");
        assertThat(report.isBreached()).isTrue();
        var early = TestClock.START.plus(Duration.ofDays(1));
        ok(201, event(reference, "meets", REPORT, early));
        var late = clock(reference, "manufacturer-30d");
        assertThat(late.state()).isEqualTo(Deadline.State.MET_LATE);
        assertThat(late.breachedAt()).isEqualTo(report.breachedAt());

        var approval = "/said-times/" + waitingId(reference) + "/approval";
        var yes = "{\"approved\": true, \"reason\": \"The receipt of the authority\"}";
        ok(403, as("handler", "POST", reference, approval, yes));
        ok(204, as("lead", "POST", reference, approval, yes));
        var met = clock(reference, "manufacturer-30d");
        assertThat(met.state()).isEqualTo(Deadline.State.MET);
        assertThat(met.endedAt()).isEqualTo(early);
    }

    @Test
    void isMetOnlyWithProofAndNotBeforeItBegan() {
        var reference = aware();
        var before = TestClock.START.minus(Duration.ofDays(3));
        ok(422, event(reference, "meets", REPORT, before));
        var bare = Json.write(Map.of("meets", REPORT, "at", TestClock.START.toString()));
        ok(422, as("handler", "POST", reference, "/events", bare));
        assertThat(clock(reference, "manufacturer-30d").isRunning()).isTrue();
    }

    @Test
    void isNotRejectedOnceItsClockIsBreached() {
        var reference = owned();
        ok(201, as("handler", "POST", reference, "/regimes", DISP));
        house.clock.advance(Duration.ofDays(70));
        var rejection = "/regimes/uk-fca-disp/rejection";
        var because = "{\"reason\": \"No consumer.\"}";
        assertThat(ok(409, as("compliance", "POST", reference, rejection, because)).body())
                .contains("breached already");
        house.runDue();
        ok(409, as("compliance", "POST", reference, rejection, because));
        assertThat(clock(reference, "final-response-8w").isBreached()).isTrue();
    }

    @Test
    void refusesWhatCannotBe() {
        var reference = owned();
        assertThat(event(reference, "event", "sunrise", TestClock.START).status()).isEqualTo(422);
        assertThat(
                        event(reference, "meets", "us-fda-mdr/manufacturer-30d", TestClock.START)
                                .status())
                .isEqualTo(422);
        assertThat(
                        event(reference, "event", "accepted", TestClock.START.plusSeconds(7200))
                                .status())
                .isEqualTo(422);
        for (var told :
                List.of(
                        "{\"regime\": \"atlantis\", \"reason\": \"x\"}",
                        "{\"regime\": \"house\", \"reason\": \"x\"}",
                        "{\"regime\": \"uk-fca-disp\"}",
                        "{\"regime\": \"eu-eaa\", \"reason\": \"x\"}",
                        "{\"regime\": \"uk-fca-disp\", \"clocks\": [\"x\"], \"reason\": \"x\"}")) {
            assertThat(as("handler", "POST", reference, "/regimes", told).status())
                    .as(told)
                    .isEqualTo(422);
        }
    }

    @Test
    void doesNotExistForThoseWhoMayNotSeeTheComplaint() {
        var reference = owned();
        ok(201, as("handler", "POST", reference, "/regimes", DISP));
        assertThat(as("handler2", "GET", reference, "/regimes", null).status()).isEqualTo(404);
        assertThat(as("handler2", "GET", reference, "/events", null).status()).isEqualTo(404);
        assertThat(as("handler2", "POST", reference, "/regimes", DISP).status()).isEqualTo(404);
        assertThat(page("handler2", "/complaints/" + reference + "/regimes").status())
                .isEqualTo(404);
        assertThat(as("quality", "POST", reference, "/regimes", DISP).status()).isEqualTo(403);
    }

    @Test
    void isChosenOnAPage() {
        var reference = owned();
        var path = "/complaints/" + reference + "/regimes";
        assertThat(page("handler", path + "?regime=uk-hos-code").body())
                .contains("Stage 1, acknowledgement", "Why does it apply?");
        assertThat(
                        form(
                                        "handler",
                                        path,
                                        Map.of(
                                                "regime",
                                                "uk-hos-code",
                                                "clocks",
                                                "stage1-acknowledge-5bd",
                                                "reason",
                                                "A tenant of ours"))
                                .status())
                .isEqualTo(303);
        assertThat(page("compliance", "/complaints/" + reference).body())
                .contains("A tenant of ours", "Confirm</button>");
        assertThat(form("compliance", path + "/uk-hos-code/confirmation", Map.of()).status())
                .isEqualTo(303);
        assertThat(api("GET", "/api/v1/complaints?regime=uk-hos-code", null).body())
                .contains(reference);
        assertThat(api("GET", "/api/v1/complaints?regime=uk-lgsco-code", null).body())
                .doesNotContain(reference);
    }

    private Answer event(String reference, String kind, String name, Instant at) {
        return as(
                "handler",
                "POST",
                reference,
                "/events",
                Json.write(
                        Map.of(
                                kind,
                                name,
                                "at",
                                at.toString(),
                                "person",
                                "Ana of sales",
                                "proof",
                                "letter 12")));
    }

    /** A complaint on a device, of which the house learned two days ago. */
    private String aware() {
        var reference = owned();
        var rules =
                """
                {"regime": "us-fda-mdr", "clocks": ["manufacturer-30d"], "reason": "A burn"}\
                """;
        ok(201, as("handler", "POST", reference, "/regimes", rules));
        var aware = TestClock.START.minus(Duration.ofDays(2));
        ok(201, event(reference, "event", "became_aware", aware));
        return reference;
    }

    private String waitingId(String reference) {
        var items = Json.fields(at("lead", "GET", "/api/v1/approvals", null).body()).get("items");
        return ((List<?>) Objects.requireNonNull(items))
                .stream()
                        .map(item -> Json.fields(Json.write(item)))
                        .filter(item -> reference.equals(item.get("reference")))
                        .map(item -> String.valueOf(item.get("id")))
                        .findFirst()
                        .orElseThrow();
    }

    private Instant received(String reference) {
        return bean(Complaints.class).get(PROGRAM, reference).receivedAt();
    }

    private List<Deadline> clocks(String reference, String regime) {
        var complaint = bean(Complaints.class).get(PROGRAM, reference);
        return bean(Deadlines.class).of(complaint.id()).stream()
                .filter(deadline -> deadline.regime().equals(regime))
                .toList();
    }

    private Deadline clock(String reference, String clock) {
        var complaint = bean(Complaints.class).get(PROGRAM, reference);
        return bean(Deadlines.class).of(complaint.id()).stream()
                .filter(deadline -> deadline.clock().equals(clock))
                .toList()
                .getLast();
    }
}
