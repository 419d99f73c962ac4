package recourse.portal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import recourse.RecourseTest;
import recourse.complaint.Complaints;
import recourse.correspondence.Acknowledgement;
import recourse.correspondence.Promised;
import recourse.identity.Viewer;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

class ComplainingAndFollowingTest extends RecourseTest {
    private static final Pattern FORM = Pattern.compile("name=\"form\" value=\"([^\"]+)\"");
    private static final Pattern CODE =
            Pattern.compile("<strong class=\"reference\">([0-9A-Z]{8})</strong>");

    @Test
    void aStoryAloneIsEnoughWhenNoAnswerIsAskedFor() {
        var sent = complain(Map.of("story", "Your man at the till laughed at me.", "by", "none"));
        assertThat(sent.status()).isEqualTo(303);
        var thanks = page(null, sent.header("Location"));
        assertThat(thanks.status()).isEqualTo(200);
        assertThat(thanks.body()).contains("Your man at the till laughed at me.", "RC-");
    }

    @Test
    void anEmptyStoryComesBackWithEverythingElseThatWasTyped() {
        var again =
                complain(Map.of("story", " ", "name", "Ruth Amsel", "email", "ruth@example.com"));
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.body()).contains("Please fill this in.", "value=\"Ruth Amsel\"");
    }

    @Test
    void asksHowToAnswerOnlyOfWhoLeftNoWay() {
        assertThat(page(null, "/complain").body()).doesNotContain(" checked");
        var silent = complain(Map.of("story", "The tap drips."));
        assertThat(silent.status()).isEqualTo(422);
        assertThat(silent.body())
                .contains("Please say how we may answer you")
                .doesNotContain("choose another way");
        var phone = Map.of("story", "The tap drips on.", "phone", "+49 30 1");
        assertThat(complain(phone).status()).isEqualTo(303);
    }

    @Test
    void theButtonPressedTwiceFilesOneComplaint() {
        var fields =
                fields(
                        Map.of(
                                "story",
                                "The kettle burned my daughter.",
                                "email",
                                "ruth@example.com"));
        var first = form(null, "/complain", fields);
        var second = form(null, "/complain", fields);
        assertThat(second.header("Location")).isEqualTo(first.header("Location"));
    }

    @Test
    void referenceAndCodeLeadToTheComplaintAndAWrongCodeDoesNot() {
        var thanks =
                page(
                        null,
                        complain(
                                        Map.of(
                                                "story",
                                                "No ramp, no bell, no one who opens.",
                                                "by",
                                                "none"))
                                .header("Location"));
        var reference = found("(RC-[0-9A-Z]{4}-[0-9A-Z]{4})", thanks.body());
        var code = found(CODE.pattern(), thanks.body());
        var right =
                form(
                        null,
                        "/track",
                        Map.of(
                                "reference",
                                reference.toLowerCase(java.util.Locale.ROOT),
                                "code",
                                code));
        assertThat(right.status()).isEqualTo(303);
        assertThat(page(null, right.header("Location")).body())
                .contains("No ramp, no bell, no one who opens.");
        var wrong = form(null, "/track", Map.of("reference", reference, "code", "00000000"));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.body()).contains("do not go together").doesNotContain("No ramp");
    }

    @Test
    void thanksAndAcknowledgementPromiseTheSameDay() {
        var fields = Map.of("story", "The till gave me no change.", "email", "ruth@example.com");
        var location = complain(fields).header("Location");
        var complaint =
                bean(Complaints.class).get(new Viewer.Program("test"), location.split("/")[3]);
        var due = bean(Promised.class).of(complaint).orElseThrow().at();
        assertThat(due).isNotEqualTo(Objects.requireNonNull(complaint.due()).at());
        for (var path : List.of(location, location.replace("/complain/thanks/", "/track/"))) {
            assertThat(page(null, path).body())
                    .contains("You hear from us by <strong><time datetime=\"" + due + "\"");
        }
        assertThat(bean(Acknowledgement.class).write(complaint, Locale.ENGLISH).text())
                .contains("writes or calls you by Thursday");
    }

    @Test
    void theLinkOfAnotherComplaintOpensNothing() {
        var mine =
                complain(Map.of("story", "Mine is late again.", "by", "none")).header("Location");
        var theirs =
                complain(Map.of("story", "Theirs is lost now.", "by", "none")).header("Location");
        var crossed = "/track/" + mine.split("/")[3] + "/" + theirs.split("/")[4];
        assertThat(page(null, crossed).status()).isEqualTo(404);
    }

    @Test
    void whatIsAddedLaterStandsOnThePageOnce() {
        var path =
                complain(Map.of("story", "The lamp came in pieces.", "by", "none"))
                        .header("Location")
                        .replace("/complain/thanks/", "/track/");
        var fields =
                Map.of(
                        "message",
                        "Here is the number of the parcel: 4711.",
                        "form",
                        found(FORM.pattern(), page(null, path).body()));
        form(null, path + "/contacts", fields);
        form(null, path + "/contacts", fields);
        assertThat(page(null, path).body()).containsOnlyOnce("the parcel: 4711.");
    }

    @Test
    void answersNumberedQuestionsInOneMessage() {
        var path =
                complain(
                                Map.of(
                                        "story",
                                        "The lamp came in pieces.",
                                        "by",
                                        "email",
                                        "email",
                                        "lee@example.org"))
                        .header("Location")
                        .replace("/complain/thanks/", "/track/");
        var reference = path.split("/")[2];
        assertThat(page(null, path).body()).doesNotContain("id=\"asked\"");
        api(
                "POST",
                "/api/v1/complaints/" + reference + "/questions",
                """
                {"questions": ["Which lamp?", "When did it come?"], "dueOn": "2026-03-09", "by": "handler"}\
                """);
        house.clock.advance(Duration.ofMinutes(1));
        house.runDue();
        var asked = page(null, path).body();
        assertThat(asked).contains("1. Which lamp?", "2. When did it come?", "9 Mar");
        var fields = new HashMap<String, String>();
        fields.put("form", found(FORM.pattern(), asked));
        var first = found("name=\"(answer-[0-9a-f-]{36})\"", asked);
        fields.put(first, " ");
        assertThat(form(null, path + "/contacts", fields).status()).isEqualTo(422);
        fields.put(first, "The green one.");
        assertThat(form(null, path + "/contacts", fields).status()).isEqualTo(303);
        assertThat(page(null, path).body())
                .contains("1. Which lamp?<br>", "The green one.<br>")
                .doesNotContain("id=\"asked\"");
    }

    private Answer complain(Map<String, String> fields) {
        return form(null, "/complain", fields(fields));
    }

    private Map<String, String> fields(Map<String, String> fields) {
        var all = new HashMap<>(fields);
        all.put("form", found(FORM.pattern(), page(null, "/complain").body()));
        return all;
    }

    private static String found(String pattern, String text) {
        var matcher = Pattern.compile(pattern).matcher(text);
        assertThat(matcher.find()).as(pattern).isTrue();
        return matcher.group(1);
    }
}
