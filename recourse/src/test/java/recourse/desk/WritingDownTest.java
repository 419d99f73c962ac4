package recourse.desk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import recourse.complaint.Complaint;
import recourse.complaint.Complaints;
import recourse.complaint.FactKind;
import recourse.complaint.Lifecycle;
import recourse.complaint.Reference;
import recourse.complaint.Restrict;
import recourse.complaint.TrackingLink;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

class WritingDownTest extends DeskTest {
    @Test
    void takesDownWhatWasToldOnThePhone() {
        var answer =
                form(
                        "lead",
                        "/complaints/new",
                        told("call-1", "narrative", "The fridge hums all night.", "said", "yes"));
        assertThat(answer.status()).isEqualTo(303);
        var complaint = kept(answer);
        assertThat(complaint.channel().name()).isEqualTo("PHONE");
        assertThat(complaint.complainantName()).isEqualTo("Ruth Amsel");
        assertThat(bean(Lifecycle.class).newest(complaint.id(), FactKind.ACKNOWLEDGED)).isNotNull();
    }

    @Test
    void keepsTheSecondPressOfTheButtonTheSameComplaint() {
        var first =
                form(
                        "lead",
                        "/complaints/new",
                        told("call-2", "narrative", "The oven will not open."));
        var second =
                form(
                        "lead",
                        "/complaints/new",
                        told("call-2", "narrative", "The oven will not open."));
        assertThat(second.header("Location")).isEqualTo(first.header("Location"));
    }

    @Test
    void countsALetterFromItsStamp() {
        var complaint =
                kept(
                        form(
                                "lead",
                                "/complaints/new",
                                told(
                                        "letter-1",
                                        "narrative",
                                        "I write to you.",
                                        "channel",
                                        "LETTER",
                                        "receivedAt",
                                        "2026-02-27T08:15")));
        assertThat(complaint.receivedAt()).hasToString("2026-02-27T07:15:00Z");
        assertThat(complaint.recordedAt()).isEqualTo(house.clock.instant());
    }

    @Test
    void namesTheBrandsWhereTheOneGivenIsNone() {
        var answer =
                form(
                        "lead",
                        "/complaints/new",
                        told("call-9", "narrative", "The oven is cold.", "brand", "nobody"));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).contains("No brand has this name", "The oven is cold.");
    }

    @Test
    void leavesTheColleagueComplainedOfOut() {
        var complaint =
                kept(
                        form(
                                "handler",
                                "/complaints/new",
                                told(
                                        "call-3",
                                        "narrative",
                                        "Your Mila laughed at me.",
                                        "complainedOf",
                                        "lead")));
        assertThat(bean(Complaints.class).find(staff("lead"), complaint.id())).isEmpty();
        assertThat(api("GET", "/api/v1/complaints/" + complaint.reference(), null).body())
                .contains("\"staff\":\"lead\"");
    }

    @Test
    void leadsWhoeverTookItToTheCaseWithTheCodeToReadOut() {
        var answer = form("handler2", "/complaints/new", told("call-6", "narrative", "It leaks."));
        var complaint = kept(answer);
        var path = "/complaints/" + complaint.reference();
        assertThat(answer.header("Location")).isEqualTo(path);
        var code = bean(TrackingLink.class).code(complaint);
        assertThat(page("handler2", path).body()).contains(code);
        assertThat(page("lead", path).body()).contains("It leaks.").doesNotContain(code);
    }

    @Test
    void keepsItReadableForWhoeverTookItWhereverItIsGiven() {
        var told = told("call-7", "narrative", "The zither is flat.");
        var complaint = kept(form("handler2", "/complaints/new", told));
        var path = "/complaints/" + complaint.reference();
        give(complaint.reference().text(), "payments", "handler");
        assertThat(page("handler2", path).status()).isEqualTo(200);
        assertThat(page("handler2", "/inbox?q=zither").body()).contains(path);
        bean(Restrict.class)
                .to(
                        staff("compliance"),
                        complaint.reference().text(),
                        List.of("handler"),
                        "confidential");
        assertThat(page("handler2", path).status()).isEqualTo(404);
        assertThat(page("handler2", "/inbox?q=zither").body()).doesNotContain(path);
    }

    @Test
    void showsTheFormAgainWithAllThatWasTyped() {
        var page =
                form(
                        "lead",
                        "/complaints/new",
                        told(
                                "call-4",
                                "narrative",
                                "",
                                "email",
                                "no address",
                                "desiredOutcome",
                                "A new one"));
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.body())
                .contains(
                        "Please fill this in.",
                        "This is not an e-mail address",
                        "A new one",
                        "Ruth Amsel",
                        "call-4");
    }

    @Test
    void isOnlyForThoseWhoMayTakeComplaintsIn() {
        assertThat(page("lead", "/complaints/new").status()).isEqualTo(200);
        assertThat(page("quality", "/complaints/new").status()).isEqualTo(403);
        assertThat(form("quality", "/complaints/new", told("call-5", "narrative", "x")).status())
                .isEqualTo(403);
    }

    private Complaint kept(Answer answer) {
        var location = answer.header("Location");
        if (location.startsWith("/complaints/")) {
            return complaint(location.substring("/complaints/".length()));
        }
        // Whoever may not see what they took down is told its number and goes back to their list.
        var flash =
                new String(
                        java.util.Base64.getUrlDecoder()
                                .decode(
                                        answer.headers().allValues("Set-Cookie").stream()
                                                .filter(cookie -> cookie.startsWith("flash="))
                                                .findFirst()
                                                .orElseThrow()
                                                .substring(6)
                                                .split(";")[0]),
                        java.nio.charset.StandardCharsets.UTF_8);
        return complaint(
                Reference.parse(flash.substring(flash.indexOf("RC-"), flash.indexOf("RC-") + 12))
                        .orElseThrow()
                        .text());
    }

    private static Map<String, String> told(String token, String... more) {
        var fields =
                new HashMap<>(
                        Map.of(
                                "token",
                                token,
                                "channel",
                                "PHONE",
                                "name",
                                "Ruth Amsel",
                                "phone",
                                "+49 30 5550 0142"));
        for (var i = 0; i < more.length; i += 2) {
            fields.put(more[i], more[i + 1]);
        }
        return fields;
    }
}
