package recourse;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.Map;

/** What an old phone can do: the same, with every script switched off. */
class WithoutScriptTest extends BrowserTest {
    @Test
    void aComplainantDoesEverything() {
        var page = window(PHONE, ColorScheme.LIGHT, false);
        page.navigate("/");
        page.getByText("Make a complaint").click();
        page.getByLabel("What happened?")
                .fill("The lamp came in pieces. Nobody picks up the phone.");
        for (var question : new String[] {"#q1", "#q2", "#q3"}) {
            page.locator(question).getByText("Next").click();
        }
        page.getByText("Send complaint").click();
        assertThat(page.locator("main").textContent())
                .as("no way was chosen for them")
                .contains("Please say how we may answer you");
        assertThat(page.getByLabel("What happened?").inputValue())
                .startsWith("The lamp came in pieces.");
        page.locator("#q4").getByText("No answer needed").click();
        page.getByText("Send complaint").click();
        assertThat(page.locator("h1").textContent()).contains("We have what you told us");
        var reference = page.locator(".code .reference").nth(0).textContent();
        var code = page.locator(".code .reference").nth(1).textContent();

        page.navigate("/track");
        page.getByLabel("Reference").fill(reference.toLowerCase(java.util.Locale.ROOT));
        page.getByLabel("Code").fill(code);
        page.getByText("Follow it").click();
        page.getByLabel("Your message").fill("Here is the number of the parcel: 4711.");
        page.getByText("Send", new Page.GetByTextOptions().setExact(true)).click();
        assertThat(page.locator("main").textContent()).contains("4711", "We have your complaint");

        answerIt(reference);
        page.reload();
        page.locator("form[action$='/refusal'] textarea").fill("The shade is still missing.");
        page.getByText("Say that it does not").click();
        assertThat(page.locator("main").textContent())
                .contains("You said that this does not put it right.");

        ok(201, as("handler", "POST", reference, "/closure", CLOSURE));
        page.reload();
        assertThat(page.locator("form[action$='/rating']").count()).isZero();
        house.clock.advance(Duration.ofDays(7));
        house.runDue();
        page.reload();
        page.getByText("Badly", new Page.GetByTextOptions().setExact(true)).click();
        page.locator("form[action$='/rating'] button").click();
        assertThat(page.locator("body").textContent()).contains("We have what you said");
    }

    private void answerIt(String reference) {
        var people = bean(recourse.identity.People.class);
        bean(recourse.complaint.Particulars.class)
                .assign(
                        complaint(reference),
                        people.teamNamed("payments").orElseThrow().id(),
                        staff("handler").id(),
                        PROGRAM.actor(),
                        "test");
        ok(201, as("handler", "POST", reference, "/findings", FINDING));
        ok(201, as("handler", "POST", reference, "/decision", null));
        ok(201, as("handler", "POST", reference, "/answer", SAID));
    }

    @Test
    void aHandlerReadsAndWrites() {
        var reference = owned();
        var page = signIn(window(DESK, ColorScheme.LIGHT, false), "handler");
        page.navigate("/complaints/" + reference);
        page.getByText("Note", new Page.GetByTextOptions().setExact(true)).click();
        page.getByLabel("Note for colleagues").fill("She rang; she is calm.");
        page.getByText("Keep note").click();
        assertThat(page.locator("#timeline").textContent()).contains("She rang; she is calm.");
        assertThat(page(null, "/complaints/" + reference).status()).isEqualTo(302);
        assertThat(
                        form("handler", "/complaints/" + reference + "/notes", Map.of("body", " "))
                                .status())
                .isEqualTo(422);
    }
}
