package recourse.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import recourse.CaseTest;

import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A form that comes in after its session has ended loses nothing. */
class SessionEndedTest extends CaseTest {
    private static final String WORDS = "Called Pat: the second charge is <still> there.";
    private static final Pattern FIELD =
            Pattern.compile(
                    "<input[^>]* name=\"([^\"]+)\"[^>]* value=\"([^\"]*)\"|<textarea[^>]* name=\"([^\"]+)\"[^>]*>\n([^<]*)</textarea>");

    @Test
    void comesBackAfterSigningInAndIsSentByHand() {
        var path = "/complaints/" + owned() + "/notes";
        var asked = posted("same-origin", path, Map.of("body", WORDS, "_csrf", "stale-token"));
        assertThat(asked.status()).isEqualTo(401);
        assertThat(asked.body())
                .contains("nothing is lost", "&lt;still&gt;")
                .doesNotContain("stale-token");
        var fields = fields(asked);
        fields.putAll(Map.of("username", "handler", "password", "wrong"));
        var wrong = posted("same-origin", "/sign-in", fields);
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(fields(wrong)).containsEntry("kept:body", WORDS);
        fields.put("password", "handler");
        var shown = posted("same-origin", "/sign-in", fields);
        assertThat(shown.status()).isEqualTo(200);
        assertThat(shown.body()).contains("action=\"" + path + "\"", "Here is what you wrote");
        assertThat(fields(shown)).containsEntry("body", WORDS).containsKey("_csrf");
        var sent = form("handler", path, Map.of("body", fields(shown).get("body")));
        assertThat(sent.status()).isEqualTo(303);
        assertThat(page("handler", path.replace("/notes", "")).body()).contains("still");
    }

    @Test
    void takesNoWordsFromAnotherSite() {
        var path = "/complaints/" + owned() + "/notes";
        var away = posted("cross-site", path, Map.of("body", WORDS));
        assertThat(away.status()).isEqualTo(302);
        var fields = fields(posted("same-origin", path, Map.of("body", WORDS)));
        fields.putAll(Map.of("username", "handler", "password", "handler"));
        var signedIn = posted("cross-site", "/sign-in", fields);
        assertThat(signedIn.status()).isEqualTo(303);
        assertThat(signedIn.header("Location")).isEqualTo("/inbox");
    }

    @Test
    void keepsNoPasswordAndLeadsAChoiceWithoutWordsToTheStart() {
        var chosen =
                posted("same-origin", "/inbox/reading", Map.of("upTo", "2026-03-02T09:00:00Z"));
        assertThat(chosen.header("Location")).endsWith("/sign-in?to=%2Finbox");
        var secret =
                posted(
                        "same-origin",
                        "/settings/account/password",
                        Map.of("password", "tell no one"));
        assertThat(secret.status()).isEqualTo(302);
    }

    private Answer posted(String site, String path, Map<String, String> fields) {
        var body =
                fields.entrySet().stream()
                        .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                        .collect(Collectors.joining("&"));
        return send(
                request(path)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("Sec-Fetch-Site", site)
                        .POST(BodyPublishers.ofString(body)));
    }

    private static Map<String, String> fields(Answer page) {
        var fields = new HashMap<String, String>();
        FIELD.matcher(page.body())
                .results()
                .forEach(found -> {
                    var area = found.group(1) == null;
                    fields.put(found.group(area ? 3 : 1), plain(found.group(area ? 4 : 2)));
                });
        return fields;
    }

    private static String plain(String html) {
        return html.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&#34;", "\"")
                .replace("&amp;", "&");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
