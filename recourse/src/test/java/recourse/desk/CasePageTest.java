package recourse.desk;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import recourse.complaint.Channel;
import recourse.complaint.Contact;
import recourse.complaint.Contacts;
import recourse.complaint.NewContact;
import recourse.evidence.NewFile;
import recourse.timeline.Actor;

import java.time.Duration;
import java.util.List;
import java.util.Map;

class CasePageTest extends DeskTest {
    private static final byte[] PICTURE =
            java.util.Base64.getDecoder()
                    .decode(
                            "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    @Test
    void showsTheFirstAccountAndWhatWasSaidInTheirWords() {
        var reference = ours("You took the money twice & nobody <b>answers</b>.");
        said(reference, "I am still waiting.\n\n> You wrote this", null, 19, List.of());
        var page = page("handler", "/complaints/" + reference);
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body())
                .contains(
                        "nobody &lt;b&gt;answers&lt;/b&gt;",
                        "I am still waiting.",
                        "New since you were here",
                        "Show what was quoted")
                .contains("Came in by web form");
    }

    @Test
    void leadsToEveryPageOfTheCase() {
        var path = "/complaints/" + ours("My card was charged twice.");
        var work = page("handler", path).body();
        for (var linked : List.of("corrections", "print", "questions", "contacts/new?kind=reply")) {
            assertThat(work).contains("href=\"" + path + "/" + linked + "\"");
        }
        assertThat(work).doesNotContain(path + "/erasure");
        assertThat(page("admin", path).body()).contains("href=\"" + path + "/erasure\"");
    }

    @Test
    void keepsANoteThatOnlyStaffSee() {
        var reference = ours("The till was down.");
        var answer =
                form(
                        "handler",
                        "/complaints/" + reference + "/notes",
                        Map.of("body", "Ask the shop for the record."));
        assertThat(answer.status()).isEqualTo(303);
        assertThat(page("handler", "/complaints/" + reference).body())
                .contains("Ask the shop for the record.", "Only staff see this");
        assertThat(api("GET", "/api/v1/complaints/" + reference + "/contacts", null).body())
                .contains("\"notes\":[{", "Ask the shop for the record.");
    }

    @Test
    void refusesAnEmptyNoteAndSaysSo() {
        var reference = ours("The till was down again.");
        var page = form("handler", "/complaints/" + reference + "/notes", Map.of("body", "  "));
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.body()).contains("Please fill this in.");
        assertThat(
                        api(
                                        "POST",
                                        "/api/v1/complaints/" + reference + "/notes",
                                        "{\"body\": \"\"}")
                                .status())
                .isEqualTo(422);
        assertThat(
                        form("quality", "/complaints/" + reference + "/notes", Map.of("body", "x"))
                                .status())
                .isEqualTo(403);
    }

    @Test
    void marksAsReadOnlyWhatWasSeen() {
        var reference = ours("The lift is out of order.");
        var seen = house.clock.instant();
        house.clock.advance(Duration.ofMinutes(5));
        said(reference, "And still is.", null, null, List.of());
        assertThat(page("handler", "/complaints/" + reference).body()).contains("/reading");
        assertThat(complaint(reference).unreadSince())
                .as("looking alone changes nothing")
                .isNotNull();
        form("handler", "/complaints/" + reference + "/reading", Map.of("upTo", seen.toString()));
        assertThat(complaint(reference).unreadSince()).isEqualTo(house.clock.instant());
        form(
                "handler",
                "/complaints/" + reference + "/reading",
                Map.of("upTo", house.clock.instant().toString()));
        assertThat(complaint(reference).unreadSince()).isNull();
    }

    @Test
    void shutsHostileHtmlIntoAFrameWithoutPowers() {
        var reference = ours("See my mail.");
        var contact =
                said(
                        reference,
                        "See the picture",
                        "<p onclick='steal()'>See <img src='cid:pic-1'><script>steal()</script><img src='https://evil.example/a.png'>"
                                + "<a href='javascript:steal()'>x</a><form action='https://evil.example'><input></form></p>",
                        null,
                        List.of(
                                new NewFile(
                                        "pic.png",
                                        "image/png",
                                        "pic-1",
                                        true,
                                        () -> new java.io.ByteArrayInputStream(PICTURE))));
        var frame =
                page("handler", "/complaints/" + reference + "/contacts/" + contact.id() + "/html");
        assertThat(frame.status()).isEqualTo(200);
        assertThat(frame.body())
                .contains("See", "/complaints/" + reference + "/files/")
                .doesNotContain("steal", "evil.example", "<form", "<script", "onclick");
        assertThat(frame.headers().allValues("Content-Security-Policy")).hasSize(1);
        assertThat(frame.header("Content-Security-Policy"))
                .contains("default-src 'none'", "frame-ancestors 'self'", "sandbox")
                .doesNotContain("allow-scripts");
        assertThat(frame.header("X-Frame-Options")).isEqualTo("SAMEORIGIN");
    }

    @Test
    void handsFilesOutToKeepAndDrawsOnlyPictures() {
        var reference = ours("Two files for you.");
        said(
                reference,
                "Here",
                null,
                null,
                List.of(
                        NewFile.of(
                                "räch\"nung.html",
                                "image/png",
                                "<script>alert(1)</script>"
                                        .getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                        NewFile.of("photo.png", "text/html", PICTURE)));
        var page =
                page(
                        "handler",
                        "/complaints/"
                                + reference
                                + "/files/"
                                + evidence(reference, "html")
                                + "?inline");
        assertThat(page.header("Content-Disposition")).startsWith("attachment");
        assertThat(page.header("Content-Type")).startsWith("application/octet-stream");
        assertThat(page.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(page.header("Content-Security-Policy")).contains("sandbox");
        var picture =
                page(
                        "handler",
                        "/complaints/"
                                + reference
                                + "/files/"
                                + evidence(reference, "png")
                                + "?inline");
        assertThat(picture.header("Content-Type")).startsWith("image/png");
        assertThat(picture.header("Content-Disposition")).startsWith("inline");
        assertThat(
                        page(
                                        "handler",
                                        "/complaints/"
                                                + ours("Another.")
                                                + "/files/"
                                                + evidence(reference, "png"))
                                .status())
                .isEqualTo(404);
        assertThat(page("handler", "/complaints/" + reference + "/files/nonsense").status())
                .isEqualTo(404);
    }

    @Test
    void asksFewQuestionsHoweverMuchWasSaid() {
        var reference = ours("It goes on and on.");
        for (var i = 0; i < 40; i++) {
            said(reference, "Message " + i, null, null, List.of());
        }
        // Names of people, categories and rules are remembered for seconds; the first page asks for
        // them.
        page("handler", "/complaints/" + reference);
        var page = page("handler", "/complaints/" + reference);
        assertThat(page.body()).contains("Message 39");
        assertThat(queries(page)).isLessThanOrEqualTo(20);
    }

    @Test
    void answersTheWholeRecord() {
        var reference = ours("The whole of it, please.");
        var record = api("GET", "/api/v1/complaints/" + reference, null);
        assertThat(record.body())
                .contains(
                        "\"narrative\":\"The whole of it, please.\"",
                        "\"people\":[{\"role\":\"COMPLAINANT\"",
                        "\"points\":{\"items\":[{");
        assertThat(api("GET", "/api/v1/complaints/" + reference + "/timeline", null).body())
                .contains("\"kind\":\"received\"");
        assertThat(page("handler", "/complaints/" + reference + "/print").body())
                .contains("The whole of it, please.", "Point 1:");
    }

    private String evidence(String reference, String ending) {
        var body = api("GET", "/api/v1/complaints/" + reference + "/evidence", null).body();
        var named =
                java.util.regex.Pattern.compile(
                                "\"id\":\"([^\"]+)\",\"name\":\"[^\"]*\\." + ending + "\"")
                        .matcher(body);
        assertThat(named.find()).isTrue();
        return named.group(1);
    }

    private String ours(String narrative) {
        var reference = filed(narrative);
        give(reference, "payments", "handler");
        return reference;
    }

    private Contact said(
            String reference,
            String body,
            @Nullable String html,
            @Nullable Integer quotedFrom,
            List<NewFile> files) {
        house.clock.advance(Duration.ofSeconds(1));
        return bean(Contacts.class)
                .add(
                        complaint(reference).id(),
                        new NewContact(
                                Contact.Direction.IN,
                                Channel.EMAIL,
                                house.clock.instant(),
                                "Pat Doe",
                                Actor.complainant(),
                                "pat@example.com",
                                null,
                                body,
                                html,
                                quotedFrom,
                                files));
    }

    static int queries(Answer answer) {
        var timing = answer.header("Server-Timing");
        return Integer.parseInt(timing.substring(timing.indexOf("desc=") + 5));
    }
}
