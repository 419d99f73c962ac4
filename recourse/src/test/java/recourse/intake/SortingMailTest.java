package recourse.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

import recourse.complaint.Contacts;
import recourse.complaint.Involvements;
import recourse.platform.Ids;
import recourse.platform.Json;
import recourse.platform.Refused;
import recourse.timeline.Entry;
import recourse.timeline.Timeline;

import java.time.Duration;
import java.util.Map;

class SortingMailTest extends MailDoorTest {
    @Test
    void makesAComplaintOfAHeldMailReceivedWhenTheMailWas() {
        var held = held();
        house.clock.advance(Duration.ofHours(3));
        var answer =
                form(
                        "lead",
                        "/intake/" + held.id() + "/complaint",
                        Map.of("reason", "A real complaint"));
        assertThat(answer.status()).isEqualTo(303);
        var filed = input(held.id());
        assertThat(filed.state()).isEqualTo(InputState.FILED);
        assertThat(filed.isToCheck()).isFalse();
        assertThat(complaint(filed).receivedAt()).isEqualTo(held.receivedAt());
        assertThat(bean(Timeline.class).of(filed.complaintId()))
                .filteredOn(entry -> entry.kind().equals("filed-by-hand"))
                .extracting(entry -> entry.text("reason"))
                .containsExactly("A real complaint");
    }

    @Test
    void addsAHeldMailToTheComplaintThatAPersonNames() {
        var complaint = complaint(receive(mail("Bill", "The bill is wrong.")));
        var held = held();
        var answer =
                api(
                        "POST",
                        "/api/v1/intake/" + held.id() + "/contact",
                        Json.write(
                                Map.of(
                                        "reference",
                                        complaint.reference().text(),
                                        "reason",
                                        "Her husband writes")));
        assertThat(answer.status()).isEqualTo(201);
        assertThat(input(held.id()).state()).isEqualTo(InputState.THREADED);
        assertThat(bean(Contacts.class).of(complaint.id())).hasSize(2);
        assertThat(bean(Timeline.class).of(complaint.id()))
                .extracting(Entry::kind)
                .contains("mail-attached");
    }

    @Test
    void asksForAReasonAndForAComplaintThatIsThere() {
        var held = held();
        assertThat(
                        form("lead", "/intake/" + held.id() + "/dismissal", Map.of("reason", " "))
                                .status())
                .isEqualTo(422);
        var nowhere =
                form(
                        "lead",
                        "/intake/" + held.id() + "/contact",
                        Map.of("reason", "x", "reference", "RC-0000-0000"));
        assertThat(nowhere.status()).isEqualTo(422);
        assertThat(nowhere.body()).contains("No complaint of yours has this reference.");
        assertThat(input(held.id()).isToCheck()).isTrue();
    }

    @Test
    void setsAMailAsideAndTakesItUpAgain() {
        var held = held();
        form("lead", "/intake/" + held.id() + "/dismissal", Map.of("reason", "Spam"));
        assertThat(input(held.id()).isToCheck()).isFalse();
        assertThat(input(held.id()).state()).isEqualTo(InputState.HELD);
        form("lead", "/intake/" + held.id() + "/dismissal", Map.of("_method", "DELETE"));
        assertThat(input(held.id()).isToCheck()).isTrue();
        assertThat(bean(Timeline.class).of(held.id()))
                .extracting(Entry::kind)
                .containsExactly("mail-kept", "mail-set-aside", "mail-taken-up");
    }

    @Test
    void makesAComplaintOfWhatTheProgramPutAwayAsAMachines() {
        for (var story : new String[] {"complaint", "contact"}) {
            var other = complaint(receive(mail("Bill", "The bill is wrong.")));
            var away =
                    receive(
                            sender,
                            mark(other),
                            "Auto-Submitted: auto-replied\nX-Story: %s\n".formatted(story)
                                    + mail("Refund", "You refused my refund."));
            assertThat(away.state()).isEqualTo(InputState.AUTO_REPLY);
            assertThat(page("lead", "/intake/" + away.id()).body()).contains("/complaint\"");
            var told = Map.of("reason", "A person", "reference", other.reference().text());
            var path = "/intake/" + away.id() + "/" + story;
            assertThat(form("lead", path, told).status()).isEqualTo(303);
            assertThat(input(away.id()).state())
                    .isEqualTo(story.equals("complaint") ? InputState.FILED : InputState.THREADED);
            assertThat(form("lead", path, told).status()).isEqualTo(409);
        }
    }

    @Test
    void tellsTheSecondOfTwoWhoSortTheSameMail() {
        var held = held();
        form("lead", "/intake/" + held.id() + "/dismissal", Map.of("reason", "Spam"));
        assertThat(
                        form(
                                        "lead",
                                        "/intake/" + held.id() + "/complaint",
                                        Map.of("reason", "No, real"))
                                .status())
                .isEqualTo(409);
    }

    @Test
    void filesByHandWhatCouldNotBeRead() {
        var unread =
                receive(
                        "\u0001\u0002\u0003\u0004\u0005\u0006\u0007"
                                + bean(Ids.class).next()
                                + "\n");
        assertThat(page("lead", "/intake/" + unread.id()).body()).contains("Read it as it came");
        assertThat(page("lead", "/intake/" + unread.id() + "/text").body()).contains("\u0003");
        form(
                "lead",
                "/intake/" + unread.id() + "/complaint",
                Map.of("reason", "I could read it", "narrative", "The lamp broke."));
        assertThat(bean(Contacts.class).of(complaint(input(unread.id())).id()).getFirst().body())
                .isEqualTo("The lamp broke.");
    }

    @Test
    void showsWhatBelongsToNobodyOnlyToThoseWhoSort() {
        var held = held();
        for (var path : new String[] {"", "/text", "/raw"}) {
            assertThat(page("lead", "/intake/" + held.id() + path).status())
                    .as(path)
                    .isEqualTo(200);
            assertThat(page("handler", "/intake/" + held.id() + path).status())
                    .as(path)
                    .isEqualTo(404);
            assertThat(page("quality", "/intake/" + held.id() + path).status())
                    .as(path)
                    .isEqualTo(404);
        }
        assertThat(
                        form(
                                        "handler",
                                        "/intake/" + held.id() + "/complaint",
                                        Map.of("reason", "x"))
                                .status())
                .isEqualTo(404);
        assertThat(page(null, "/intake/" + held.id()).status()).isEqualTo(302);
        assertThat(page("lead", "/intake").body()).contains(held.id().toString());
        assertThat(page("handler", "/intake").body()).doesNotContain(held.id().toString());
    }

    @Test
    void hidesAMailAboutAComplaintFromWhomeverIsComplainedOf() {
        var complaint = complaint(receive(mail("Rude", "Mila Brand was rude to me.")));
        var lead = staff("lead");
        bean(Involvements.class)
                .involve(
                        complaint.id(),
                        recourse.complaint.InvolvedRole.COMPLAINED_OF,
                        null,
                        lead.id(),
                        null,
                        PROGRAM.actor());
        var held =
                receive(
                        "kim@example.net",
                        "complaints@localhost",
                        "From: kim@example.net\nSubject: "
                                + complaint.reference()
                                + "\n\nI saw it too.\n");
        assertThat(held.proposedId()).isEqualTo(complaint.id());
        assertThat(page("lead", "/intake/" + held.id()).status()).isEqualTo(404);
        assertThat(page("admin", "/intake/" + held.id()).status()).isEqualTo(200);
        assertThatThrownBy(() -> bean(Inputs.class).get(lead, held.id()))
                .isInstanceOf(Refused.class);
    }

    @Test
    void countsEverythingOnceOverAllDoors() {
        api("POST", "/api/v1/complaints", "{\"narrative\": \"By another program.\"}");
        api("POST", "/api/v1/complaints", "{\"narrative\": \"\"}");
        var figures = Json.fields(api("GET", "/api/v1/intake/summary", null).body());
        var states =
                new String[] {
                    "filed", "threaded", "held", "needsReading", "autoReplies", "bounces", "waiting"
                };
        assertThat(
                        java.util.Arrays.stream(states)
                                .mapToInt(state -> (Integer) figures.get(state))
                                .sum())
                .isEqualTo(figures.get("received"));
        assertThat((Integer) figures.get("refused")).isPositive();
        assertThat(page("handler", "/api/v1/intake/summary").status()).isEqualTo(403);
    }

    @Test
    void listsEachFigurePageByPage() {
        held();
        held();
        var first = Json.fields(api("GET", "/api/v1/intake?state=HELD&limit=1", null).body());
        assertThat(first.get("next")).isNotNull();
        var second =
                Json.fields(
                        api(
                                        "GET",
                                        "/api/v1/intake?state=held&limit=1&after="
                                                + first.get("next"),
                                        null)
                                .body());
        assertThat(second.get("items")).isNotEqualTo(first.get("items"));
        assertThat(api("GET", "/api/v1/intake?state=LOST", null).status()).isEqualTo(400);
    }

    @Test
    void letsAnIdBeUsedAgainAfterThirtyDays() {
        var json = "{\"externalId\": \"again\", \"narrative\": \"%s\"}";
        assertThat(api("POST", "/api/v1/complaints", json.formatted("The first.")).status())
                .isEqualTo(201);
        house.clock.advance(FreeOldIds.KEPT.minusDays(1));
        house.runDue();
        assertThat(api("POST", "/api/v1/complaints", json.formatted("Another.")).status())
                .isEqualTo(422);
        house.clock.advance(Duration.ofDays(2));
        house.runDue();
        assertThat(api("POST", "/api/v1/complaints", json.formatted("Another.")).status())
                .isEqualTo(201);
    }

    @Test
    void namesNoFault() {
        assertThat(bean(IntakeInvariant.class).check().faults()).isEmpty();
    }
}
