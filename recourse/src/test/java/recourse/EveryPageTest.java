package recourse;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import recourse.complaint.TrackingLink;
import recourse.correspondence.WayOut;
import recourse.intake.MailDoor;
import recourse.intake.mail.SmtpClient;
import recourse.platform.Json;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Every page that docs/routes.txt names, with complaints in several stages and people who write too
 * much: whether everybody can use it, and whether it fits a phone and a desk, light and dark.
 */
class EveryPageTest extends BrowserTest {
    /** What answers to GET and is no page: files, streams, tables, and the state of the program. */
    private static final Set<String> NO_PAGES =
            Set.of(
                    "/assets/{name}",
                    "/complaints/{reference}/files/{id}",
                    "/health/live",
                    "/health/ready",
                    "/inbox.csv",
                    "/inbox/views",
                    "/intake/{id}/raw",
                    "/intake/{id}/text",
                    "/live",
                    "/metrics",
                    "/set-up",
                    "/tasks/{id}/files/{file}");

    private static final String LINKS =
            "[...document.querySelectorAll('a[href^=\"/\"]')].map(link => link.getAttribute('href'))";

    private static final Set<String> SERIOUS = Set.of("serious", "critical");
    private static final String LONG_WORD = "Beschwerdebearbeitung".repeat(14);

    private final Map<String, List<String>> cases = new java.util.TreeMap<>();
    private final Set<String> links = new TreeSet<>();
    private String followed;
    private String thanked;
    private String contact;
    private String held;
    private String task;

    @BeforeEach
    void liveABit() throws IOException {
        var plain = closed();
        var waiting = tooMuch();
        var letter = filed(Map.of("name", "Lio Brandt", "postalAddress", "1 Long Street"));
        cases.put("/complaints/{reference}", List.of(waiting, owned(), answered(), plain));
        cases.put("/complaints/{reference}/acknowledgement", List.of(letter));
        cases.put("/complaints/{reference}/answer", List.of(decided()));
        cases.put("/complaints/{reference}/closure", List.of(answered()));
        cases.put("", List.of(waiting));
        followed = address(answered());
        thanked = address(plain);
        contact =
                bean(recourse.complaint.Contacts.class)
                        .of(complaint(waiting).id())
                        .getFirst()
                        .id()
                        .toString();
        var asked =
                "{\"of\": \"handler2\", \"question\": \"Was the till down?\", \"due\": \"2026-03-09\", \"files\": []}";
        task = field(ok(201, as("handler", "POST", owned(), "/tasks", asked)), "id");
        var refund =
                "{\"kind\": \"REFUND\", \"amount\": {\"amount\": \"250\", \"currency\": \"EUR\"}, \"description\": \"The second charge\"}";
        ok(201, as("handler", "POST", owned(), "/remedies", refund));
        held = newsletter();
        house.runDue();
    }

    /** A name, a subject and a story as they also come. */
    private String tooMuch() {
        var body =
                Json.write(
                        Map.of(
                                "channel",
                                "WEB",
                                "subject",
                                LONG_WORD,
                                "narrative",
                                "שלום, חויבתי פעמיים. " + "I was charged twice. ".repeat(2_000),
                                "complainant",
                                Map.of(
                                        "name",
                                        "Wolfeschlegelsteinhausen".repeat(6),
                                        "email",
                                        "w@example.com")));
        return Json.fields(api("POST", "/api/v1/complaints", body).body())
                .get("reference")
                .toString();
    }

    private String newsletter() throws IOException {
        try (var client = new SmtpClient(bean(MailDoor.class).port())) {
            client.answer();
            client.say("EHLO relay.example.net");
            client.say("MAIL FROM:<news@example.net>");
            client.say("RCPT TO:<complaints@localhost>");
            client.say("DATA");
            var answer =
                    client.mail(
                            "From: news@example.net\r\nList-Id: <news.example.net>\r\nSubject: %s\r\n\r\nRead all about it.\r\n"
                                    .formatted(LONG_WORD));
            return answer.substring(answer.lastIndexOf(' ') + 1).strip();
        }
    }

    @Test
    void isOpenToEverybodyAndFits() throws IOException {
        var faults = new TreeSet<String>();
        var desk = signedIn("admin");
        var street = window(DESK);
        for (var route : pages()) {
            for (var address : addresses(route)) {
                look(isPublic(route) ? street : desk, address, faults);
            }
        }
        look(street, "/track/RC-0000-0000/none", faults);
        look(desk, "/complaints/RC-0000-0000", faults);
        look(desk, "/inbox?stage=NONSENSE", faults);
        look(desk, "/inbox?q=nothingissocalled", faults);
        look(signIn(window(DESK), "handler"), "/settings/routing", faults);
        assertThat(faults).isEmpty();
    }

    private void look(Page page, String address, Set<String> faults) {
        page.setViewportSize(DESK, 900);
        page.navigate(address);
        if (page.evaluate(LINKS) instanceof List<?> found) {
            found.forEach(link -> links.add(String.valueOf(link)));
        }
        for (var width : List.of(DESK, PHONE)) {
            page.setViewportSize(width, 900);
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
            broken(new AxeBuilder(page))
                    .forEach(rule -> faults.add(width + " " + address + ": " + rule));
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
            // The scheme changes nothing but colours; the quicker mode leaves out frames only.
            broken(new AxeBuilder(page).withRules(List.of("color-contrast")).setLegacyMode(true))
                    .forEach(rule -> faults.add(width + " dark " + address + ": " + rule));
            if (!(boolean) page.evaluate("document.documentElement.scrollWidth <= innerWidth")) {
                faults.add(width + " " + address + " is wider than its window");
            }
        }
    }

    private static List<String> broken(AxeBuilder axe) {
        return axe.analyze().getViolations().stream()
                .filter(rule -> SERIOUS.contains(String.valueOf(rule.getImpact())))
                .flatMap(rule ->
                        rule.getNodes().stream().map(node -> rule.getId() + " " + node.getHtml()))
                .toList();
    }

    private List<String> pages() throws IOException {
        return Files.readAllLines(Path.of("../docs/routes.txt")).stream()
                .filter(line -> line.matches("\\S+\\s+GET .*"))
                .map(line -> line.split("\\s+")[0])
                .filter(route -> !route.startsWith("/api/") && !NO_PAGES.contains(route))
                .sorted(Comparator.comparing((String route) -> route.contains("{")))
                .toList();
    }

    private static boolean isPublic(String route) {
        return route.equals("/")
                || route.equals("/sign-in")
                || route.startsWith("/complain") && !route.startsWith("/complaints")
                || route.startsWith("/track")
                || route.startsWith("/rating");
    }

    /** The addresses at which a page is looked at. */
    private List<String> addresses(String route) {
        var found = new ArrayList<String>();
        var own = cases.getOrDefault(route, cases.get(""));
        switch (route) {
            case "/track/{reference}/{token}" ->
                    found.addAll(List.of(followed, thanked, address(cases.get("").getFirst())));
            case "/complain/thanks/{reference}/{token}" ->
                    found.add(thanked.replace("/track/", "/complain/thanks/"));
            case "/rating/{reference}/{token}/refusal" ->
                    found.add(local(bean(WayOut.class).url(complaint(cases.get("").getFirst()))));
            case "/inbox" ->
                    found.addAll(List.of("/inbox", "/inbox?view=to-check", "/inbox?view=closed"));
            default ->
                    own.forEach(reference ->
                            found.add(
                                    route.replace("{reference}", reference)
                                            .replace("/contacts/{id}", "/contacts/" + contact)
                                            .replace("/intake/{id}", "/intake/" + held)
                                            .replace("/tasks/{id}", "/tasks/" + task)));
        }
        return found.stream().flatMap(this::filledIn).toList();
    }

    /** A variable that nothing here knows is filled in by a link that stands on another page. */
    private Stream<String> filledIn(String address) {
        return address.contains("{")
                ? links.stream()
                        .filter(link -> link.matches(address.replaceAll("\\{[^}]+}", "[^/?#]+")))
                        .limit(1)
                : Stream.of(address);
    }

    private String address(String reference) {
        var complaint = complaint(reference);
        var url = bean(TrackingLink.class).url(complaint);
        return local(url);
    }

    private static String local(String url) {
        return java.net.URI.create(url).getPath();
    }
}
