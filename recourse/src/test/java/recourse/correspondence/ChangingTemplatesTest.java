package recourse.correspondence;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import recourse.OwnHouseTest;

import java.util.HashMap;
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

    private static Map<String, String> words(String body) {
        var fields = new HashMap<String, String>();
        fields.put("name.en", "Sorry letter");
        fields.put("subject.en", "Your complaint {{reference}}");
        fields.put("body.en", body);
        return fields;
    }
}
