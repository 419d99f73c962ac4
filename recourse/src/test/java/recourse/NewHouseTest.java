package recourse;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.ServerSetupTest;

import jakarta.mail.MessagingException;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import recourse.complaint.Complaint;
import recourse.complaint.Complaints;
import recourse.complaint.Stage;
import recourse.identity.People;
import recourse.identity.SetUp;
import recourse.identity.Viewer;
import recourse.intake.MailDoor;
import recourse.intake.mail.SmtpClient;
import recourse.platform.Json;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A newcomer's own house, from the one-time code to complaints that came in, and came to an end.
 */
class NewHouseTest extends OwnHouseTest {
    @RegisterExtension
    static final GreenMailExtension RELAY =
            new GreenMailExtension(ServerSetupTest.SMTP.dynamicPort());

    private static final TestHouse HOUSE = TestHouse.empty();
    private static final Viewer PROGRAM = new Viewer.Program("test");

    NewHouseTest() {
        super(HOUSE);
    }

    @AfterAll
    static void leave() {
        HOUSE.context.close();
    }

    @Test
    void takesComplaintsToTheirEndOnceTheGuidedListIsDone() throws Exception {
        opensForTheOneTimeCodeOnly();
        assertThat(done()).isEqualTo(1);
        furnishes();
        assertThat(page("admin", "/settings").body()).doesNotContain("first-steps");
        house.letProgramsIn();

        var byForm = byForm("You charged me twice and nobody answers my letters.");
        var byMail = byMail("The same amount left my account twice. Please pay one back.");
        house.runDue();

        for (var complaint : List.of(byForm, byMail)) {
            assertThat(api("GET", path(complaint, "/assessment"), null).body())
                    .contains("charged-twice");
            assertThat(newest(complaint).due()).isNotNull();
            findsItsWayToAna(complaint);
            comesToItsEnd(complaint);
        }
        assertThat(reached()).contains("pat@example.net", "lena@example.net");
    }

    /** Whom the relay has taken mail for. */
    private static List<String> reached() throws MessagingException {
        var reached = new ArrayList<String>();
        for (var mail : RELAY.getReceivedMessages()) {
            reached.add(mail.getAllRecipients()[0].toString());
        }
        return reached;
    }

    private void opensForTheOneTimeCodeOnly() {
        assertThat(page(null, "/").header("Location")).isEqualTo("/set-up");
        ok(422, setUp("WRONGCODE234"));
        var opened = ok(303, setUp(bean(SetUp.class).code()));
        assertThat(opened.header("Location")).isEqualTo("/sign-in?to=/settings");
        ok(303, page(null, "/set-up"));
        var asked = page(null, "/sign-in?to=/settings");
        var typed =
                "username=admin&password=%s&to=/settings&_csrf=%s"
                        .formatted(
                                URLEncoder.encode(PASSWORD, StandardCharsets.UTF_8),
                                field(asked.body(), "_csrf"));
        var in =
                ok(
                        303,
                        send(
                                request("/sign-in")
                                        .header("Content-Type", "application/x-www-form-urlencoded")
                                        .header("Cookie", asked.header("Set-Cookie").split(";")[0])
                                        .POST(HttpRequest.BodyPublishers.ofString(typed))));
        assertThat(in.header("Location")).isEqualTo("/settings");
    }

    private void furnishes() {
        ok(
                303,
                form(
                        "admin",
                        "/settings/hours/house",
                        Map.of(
                                "week.MONDAY", "9:00-12:30, 13:30-18:00",
                                "week.TUESDAY", "09:00-17:00",
                                "week.WEDNESDAY", "09:00-17:00",
                                "week.THURSDAY", "09:00-17:00",
                                "week.FRIDAY", "09:00-15:00",
                                "holidays", "de-be",
                                "closed", "2026-12-24\n2026-12-31")));
        ok(
                303,
                form(
                        "admin",
                        "/settings/teams",
                        Map.of("name", "Customer care", "phone", "030 1")));
        assertThat(done()).isEqualTo(3);
        ana();
        assertThat(done()).isEqualTo(4);
        ok(303, form("admin", "/settings/categories/example", Map.of()));
        assertThat(done()).isEqualTo(5);
        ok(
                303,
                form(
                        "admin",
                        "/settings/outgoing/relay",
                        Map.of(
                                "host",
                                "localhost",
                                "port",
                                String.valueOf(RELAY.getSmtp().getPort()),
                                "encryption",
                                "NONE")));
    }

    /** She chooses her password under the link, which works once. */
    private void ana() {
        var shown =
                ok(
                        201,
                        form(
                                "admin",
                                "/settings/staff",
                                Map.of(
                                        "userName", "ana",
                                        "name", "Ana Moor",
                                        "email", "ana@kettle.example",
                                        "role", "handler",
                                        "languages", "en, de",
                                        "teams", "customer-care")));
        var link = Pattern.compile("/password/[\\w/-]+").matcher(shown.body());
        assertThat(link.find()).isTrue();
        assertThat(page(null, link.group()).body()).contains("Ana Moor");
        ok(422, form(null, link.group(), Map.of("password", "short")));
        ok(303, form(null, link.group(), Map.of("password", "ana has a sentence too")));
        ok(404, page(null, link.group()));
        ok(404, form(null, link.group(), Map.of("password", "somebody else's sentence")));
    }

    private Complaint byForm(String story) {
        var page = page(null, "/complain").body();
        var sent =
                ok(
                        303,
                        form(
                                null,
                                "/complain",
                                Map.of(
                                        "form",
                                        field(page, "form"),
                                        "brand",
                                        field(page, "brand"),
                                        "story",
                                        story,
                                        "by",
                                        "email",
                                        "name",
                                        "Pat Doe",
                                        "email",
                                        "pat@example.net")));
        var reference = sent.header("Location").split("/")[3];
        return bean(Complaints.class).get(PROGRAM, reference);
    }

    private Complaint byMail(String story) throws IOException {
        try (var client = new SmtpClient(bean(MailDoor.class).port())) {
            client.answer();
            client.say("EHLO relay.example.net");
            client.say("MAIL FROM:<lena@example.net>");
            assertThat(client.say("RCPT TO:<somebody@kettle.example>")).startsWith("5");
            assertThat(client.say("RCPT TO:<complaints@kettle.example>")).startsWith("250");
            client.say("DATA");
            assertThat(
                            client.mail(
                                    "From: Lena Fuchs <lena@example.net>\r\nTo: complaints@kettle.example\r\n"
                                            + "Subject: Charged twice\r\nMessage-ID: <1@example.net>\r\n\r\n"
                                            + story
                                            + "\r\n"))
                    .startsWith("250");
        }
        house.runDue();
        var items =
                (List<?>) Json.fields(api("GET", "/api/v1/complaints", null).body()).get("items");
        var lenas =
                items.stream()
                        .map(item -> (Map<?, ?>) item)
                        .filter(item -> String.valueOf(item.get("complainant")).contains("Lena"))
                        .findFirst()
                        .orElseThrow();
        return bean(Complaints.class).get(PROGRAM, String.valueOf(lenas.get("reference")));
    }

    /** Whoever sorts what comes in confirms what the model proposes; the only team gets it. */
    private void findsItsWayToAna(Complaint complaint) {
        ok(
                200,
                api(
                        "admin",
                        "POST",
                        path(complaint, "/assessment"),
                        Map.of("category", "charged-twice", "severity", "NORMAL")));
        assertThat(newest(complaint).teamId())
                .isEqualTo(bean(People.class).teamNamed("customer-care").orElseThrow().id());
        assertThat(newest(complaint).ownerId()).isEqualTo(staff("ana").id());
    }

    private void comesToItsEnd(Complaint complaint) {
        ok(
                201,
                api(
                        "ana",
                        "POST",
                        path(complaint, "/findings"),
                        Map.of("point", 1, "result", "UPHELD", "reason", "It was charged twice.")));
        ok(201, api("ana", "POST", path(complaint, "/decision"), null));
        ok(
                201,
                api(
                        "ana",
                        "POST",
                        path(complaint, "/answer"),
                        Map.of(
                                "how", "PHONE",
                                "text", "You are right, you get it back.",
                                "referralSaid", true)));
        ok(
                201,
                api(
                        "ana",
                        "POST",
                        path(complaint, "/closure"),
                        Map.of(
                                "ending", "ANSWERED",
                                "cause", "not-known",
                                "putRight", "NO",
                                "proof", "NONE")));
        assertThat(newest(complaint).stage()).isEqualTo(Stage.CLOSED);
    }

    private Complaint newest(Complaint complaint) {
        return bean(Complaints.class).get(PROGRAM, complaint.id());
    }

    private static String path(Complaint complaint, String rest) {
        return "/api/v1/complaints/" + complaint.reference().text() + rest;
    }

    /** How many steps of the guided list are ticked. */
    private int done() {
        var page = page("admin", "/settings").body();
        assertThat(page).contains("first-steps");
        return page.split("class=\"is-done\"", -1).length - 1;
    }

    private static String field(String page, String name) {
        var value = Pattern.compile("name=\"" + name + "\" value=\"([^\"]*)\"").matcher(page);
        assertThat(value.find()).as(name).isTrue();
        return value.group(1);
    }
}
