package recourse.correspondence;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import recourse.OwnHouseTest;
import recourse.complaint.Complaints;
import recourse.identity.Viewer;
import recourse.platform.Json;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The words that messages begin with, as an administrator changes them. */
class ChangingTemplatesTest extends OwnHouseTest {
    @Test
    void showsHowItReadsBeforeItIsSaved() {
        var page =
                ok(
                        200,
                        form(
                                "admin",
                                "/settings/templates/sorry/preview",
                                words("Dear {{name}}, of {{brand}}, by {{nothing}}.")));
        assertThat(page.body())
                .contains("Dear Pat Doe, of", "Not there: nothing")
                .contains("Dear {{name}}, of");
        assertThat(bean(Templates.class).find("sorry").orElseThrow().body().byLanguage().toString())
                .doesNotContain("Dear {{name}}, of");
    }

    @Test
    void refusesAVariableThatNothingFills() {
        assertThat(
                        ok(
                                        422,
                                        form(
                                                "admin",
                                                "/settings/templates/sorry",
                                                words("Dear {{nothing}}.")))
                                .body())
                .contains("Nothing is called nothing.");
    }

    @Test
    void goesBackToTheWordsItCameWith() {
        var before = bean(Templates.class).find("first-reply").orElseThrow();
        ok(303, form("admin", "/settings/templates/first-reply", words("Dear {{name}}.")));
        assertThat(page("admin", "/settings/templates").body()).contains("changed");
        ok(303, undo("admin", "/settings/templates/first-reply/words"));
        assertThat(bean(Templates.class).find("first-reply").orElseThrow().body())
                .isEqualTo(before.body());
        assertThat(changes("TEMPLATE")).hasSizeGreaterThan(1);
        ok(409, form("admin", "/settings/templates/first-reply/retirement", Map.of()));
    }

    @Test
    void addsAndRetiresOneOfTheHousesOwn() {
        ok(303, form("admin", "/settings/templates", words("Warm regards")));
        assertThat(bean(Templates.class).find("sorry-letter")).isPresent();
        ok(303, form("admin", "/settings/templates/sorry-letter/retirement", Map.of()));
        assertThat(bean(Templates.class).find("sorry-letter")).isEmpty();
    }

    @Test
    void keepsInTheAcknowledgementWhatItMustSay() {
        var path = "/settings/templates/house.acknowledgement";
        assertThat(page("admin", "/settings/templates").body()).contains(path);
        assertThat(page("admin", path).body()).contains("{{next-step}}", "must stay");
        var without = acknowledgement("Thank you. {{reference}} {{contact}} {{link}}");
        assertThat(ok(200, form("admin", path + "/preview", without)).body())
                .contains("Not there: next-step");
        assertThat(ok(422, form("admin", path, without)).body())
                .contains("Every acknowledgement must say this; put next-step");
        assertThat(ok(422, form("admin", path, acknowledgement("Dear {{name}}, " + ALL))).body())
                .contains("Nothing is called name.");
        var noSubject = acknowledgement(ALL);
        noSubject.put("subject.de", "Danke");
        assertThat(ok(422, form("admin", path, noSubject)).body()).contains("put reference");
        assertThat(change().find("house.acknowledgement").body().byLanguage().toString())
                .contains("Its reference is");
    }

    @Test
    void sendsTheAcknowledgementInTheHousesOwnWords() {
        var path = "/settings/templates/house.acknowledgement";
        ok(303, form("admin", path, acknowledgement("Ahoy!\n\n" + ALL)));
        var filed =
                api(
                        "POST",
                        "/api/v1/complaints",
                        """
                        {"channel": "WEB", "narrative": "You charged me twice for one sofa.",
                         "complainant": {"name": "Pat Doe", "email": "pat@example.org"}}\
                        """);
        var reference = String.valueOf(Json.fields(filed.body()).get("reference"));
        var complaint = bean(Complaints.class).get(new Viewer.Program("test"), reference);
        var mail = bean(Acknowledgement.class).write(complaint, Locale.ENGLISH);
        assertThat(mail.subject()).isEqualTo("Got it: " + reference);
        assertThat(mail.text())
                .startsWith("Ahoy!\n\n" + reference)
                .contains("/track/" + reference)
                .doesNotContain("Pat", "sofa", "{{");
        var letter = bean(Acknowledgement.class).letter(complaint, Locale.ENGLISH);
        assertThat(letter.text()).contains("/track\n").doesNotContain("/track/");
        ok(303, undo("admin", path + "/words"));
        assertThat(bean(Acknowledgement.class).write(complaint, Locale.ENGLISH).html())
                .contains("Its reference is", "<a href=\"http");
        assertThat(page("admin", "/complaints/" + reference + "/contacts/new").body())
                .doesNotContain("house.acknowledgement");
    }

    private static final String ALL = "{{reference}}: {{next-step}} {{contact}}\n{{link}}";

    private ChangeTemplate change() {
        return bean(ChangeTemplate.class);
    }

    private static Map<String, String> acknowledgement(String body) {
        var fields = new HashMap<String, String>();
        for (var language : List.of("en", "de")) {
            fields.put("name." + language, "Acknowledgement");
            fields.put("subject." + language, "Got it: {{reference}}");
            fields.put("body." + language, body);
        }
        return fields;
    }

    private static Map<String, String> words(String body) {
        var fields = new HashMap<String, String>();
        fields.put("name.en", "Sorry letter");
        fields.put("subject.en", "Your complaint {{reference}}");
        fields.put("body.en", body);
        return fields;
    }
}
