package recourse;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.ServerSetupTest;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.RegisterExtension;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.regex.Pattern;

/** What the people in one complaint do by hand, from the form on a phone to the rating. */
abstract class ByHand extends BrowserTest {
    @RegisterExtension
    static final GreenMailExtension POST =
            new GreenMailExtension(ServerSetupTest.SMTP.dynamicPort());

    private static final String STORY =
            "I bought one sofa and you charged my card twice for it. I rang three times, and nobody called me back.";
    private static final String GIST = "I bought one sofa and you charged my card twice for it.";

    private String followed;

    @AfterEach
    void letMailWaitAgain() {
        bean(recourse.correspondence.RelayChoice.class).forget(staff("admin"));
    }

    void letMailLeave() {
        var page = signedIn("admin");
        page.navigate("/settings/outgoing");
        page.getByLabel("Mail server").fill("127.0.0.1");
        page.getByLabel("Port").fill(String.valueOf(POST.getSmtp().getPort()));
        page.getByLabel("Encryption").selectOption("None");
        press(page, "Send through this server");
        assertThat(toast(page)).contains("Mail leaves through this server");
    }

    void complain() {
        var page = window(PHONE);
        page.navigate("/");
        follow(page, "Make a complaint");
        page.getByLabel("What happened?").fill(STORY);
        follow(page.locator("#q1"), "Next");
        page.locator("#q2").getByText("Money back").click();
        follow(page.locator("#q2"), "Next");
        page.getByLabel("Order, account or receipt number").fill("Card ending 4417");
        follow(page.locator("#q3"), "Next");
        page.getByLabel("Your name").fill("Ruth Amsel");
        page.getByLabel("E-mail address").fill("ruth.amsel@example.net");
        press(page, "Send complaint");
        assertThat(page.locator("h1").textContent())
                .isEqualTo("Thank you. We have what you told us.");
        assertThat(page.locator("main").textContent()).contains(GIST, "Money back", "RC-");
        assertThat(fits(page)).as("nothing sticks out of a phone").isTrue();
    }

    void acknowledgementArrives() throws Exception {
        house.runDue();
        assertThat(mails()).isEqualTo(1);
        var link = Pattern.compile("https?://[^/]+(/track/\\S+)").matcher(lastMail());
        assertThat(link.find()).as(lastMail()).isTrue();
        followed = link.group(1);
        assertThat(lastMail()).as("the address is not proven yet").doesNotContain("sofa", "Ruth");
    }

    /**
     * No category stood out, so it had no team: the lead says what it is about, at a first glance.
     */
    void triage() {
        var page = signedIn("lead");
        page.locator(".views").getByText("Nobody has it").click();
        open(page);
        unfold(page, "#assessment");
        follow(page.locator("#assessment"), "Choose another");
        say(page, "Cards and payments › Paying by card › Wrong amount");
    }

    private static void say(Page page, String category) {
        page.getByLabel("Category").fill(category);
        page.getByLabel("How bad it is for the person").selectOption("Normal");
        press(page, "Save what it is about");
        assertThat(toast(page)).contains("Saved what it is about");
    }

    void assessAndReply() {
        var page = signedIn("handler");
        openCase(page);
        unfold(page, "#assessment");
        follow(page.locator("#assessment"), "Correct");
        say(page, "Cards and payments › Paying by card › Double charge");
        nextStep(page);
        assertThat((String) page.evaluate("document.activeElement.id")).isEqualTo("reply-text");
        page.keyboard()
                .type(
                        "Dear Ms Amsel, I have both charges before me and I am asking the store. Ana Moor");
        press(page, "Send reply");
        assertThat(toast(page)).contains("leaves in 10 seconds");
        assertThat(page.getByLabel("Reply to Ruth").inputValue())
                .as("the draft has gone out")
                .isEmpty();
        assertThat(page.locator("#timeline").textContent()).doesNotContain("The clocks run");
    }

    void findAndOfferRefund() {
        var page = signedIn("handler");
        openCase(page);
        unfold(page, "#points");
        unfold(page.locator("#points"), "Add a point");
        page.getByLabel("What else is complained of?").fill("Nobody called back");
        press(page, "Add point");
        find(page, 1, "Upheld", "The till sent the charge twice.");
        find(page, 2, "Partly upheld", "One of three calls was returned, to a wrong number.");
        unfold(page, "#remedies");
        unfold(page.locator("#remedies"), "Offer a remedy");
        page.getByLabel("What kind of remedy?").selectOption("Refund");
        page.getByLabel("Amount, or value of goods and work, in EUR").fill("250");
        page.getByLabel("What exactly?").fill("The second charge, back to the card");
        press(page, "Keep remedy");
        assertThat(toast(page)).contains("above your limit");
        assertThat(page.locator("#remedies").textContent()).contains("Waits for approval");
    }

    void find(Page page, int point, String result, String reason) {
        unfold(page, "#points");
        var one = page.locator("#point-" + point);
        unfold(one, "Say what you found");
        one.getByLabel(result, new Locator.GetByLabelOptions().setExact(true)).check();
        one.getByLabel("Why? The complainant reads this in the final response.").fill(reason);
        press(one, "Keep finding");
        assertThat(page.locator("#point-" + point).textContent()).contains(result, reason);
    }

    void approve() {
        var page = signedIn("lead");
        room(page, "Approvals");
        assertThat(page.locator("main").textContent()).contains("250.00\u00a0EUR", "Ana Moor");
        press(page, "Approve");
        assertThat(toast(page)).contains("Approved");
        assertThat(page.locator("main").textContent()).contains("Nothing waits for you");
    }

    void decideAndAnswer() {
        var page = signedIn("handler");
        openCase(page);
        nextStep(page);
        press(page.locator("#end"), "Decide");
        assertThat(page.locator("#end").textContent()).contains("Partly upheld");
        nextStep(page);
        var text = page.getByLabel("Final response");
        assertThat(text.inputValue())
                .contains("The till sent the charge twice.", "250.00\u00a0EUR");
        press(page, "Give this answer");
        assertThat(toast(page)).contains("The mail waits to leave");
    }

    void accept() {
        var page = window(PHONE);
        page.navigate(followed);
        assertThat(page.locator("main").textContent())
                .contains(
                        "You are right.",
                        "You are right in part.",
                        "250.00\u00a0EUR",
                        "On its way");
        press(page, "This puts it right");
        assertThat(page.locator("main").textContent())
                .contains("You said that this puts it right.");
        assertThat(fits(page)).as("nothing sticks out of a phone").isTrue();
    }

    void payBack() {
        var page = signedIn("handler");
        openCase(page);
        nextStep(page);
        unfold(page.locator("#remedies"), "Mark as carried out");
        page.getByLabel("How can one see that it was done?").fill("Bank transfer 2026-03-05-0042");
        var receipt = "paid".getBytes(StandardCharsets.UTF_8);
        page.getByLabel("Or a file that shows it")
                .setInputFiles(new FilePayload("transfer.txt", "text/plain", receipt));
        press(page, "It is done");
        assertThat(page.locator("#remedies").textContent())
                .contains("Carried out", "2026-03-05-0042");
    }

    void close() {
        var page = signedIn("handler");
        openCase(page);
        nextStep(page);
        page.getByLabel("Why did it happen?").selectOption("Process not followed");
        page.getByLabel("Was it put right?").selectOption("Yes");
        page.getByLabel("How do we know?").selectOption("A remedy was carried out, with proof");
        press(page, "Close complaint");
        assertThat(toast(page)).contains("Closed");
        assertThat(page.locator(".next").textContent()).contains("Closed");
    }

    void rate() {
        var page = window(PHONE);
        page.navigate(followed);
        page.getByText("Very well", new Page.GetByTextOptions().setExact(true)).click();
        page.getByLabel("What should we know?").fill("Quick in the end");
        press(page.locator("form[action$='/rating']"), "Send");
        assertThat(page.locator("body").textContent())
                .contains("Thank you. We have what you said.");
    }

    private static void openCase(Page page) {
        room(page, "Inbox");
        open(page);
    }

    private static void open(Page page) {
        page.locator(".row a.title").filter(new Locator.FilterOptions().setHasText(GIST)).click();
        page.locator("#case-top").waitFor();
    }

    private static void nextStep(Page page) {
        page.locator(".next .button.primary").click();
    }

    long mails() throws MessagingException {
        return Arrays.stream(POST.getReceivedMessages())
                .filter(mail -> isTo(mail, "ruth.amsel@example.net"))
                .count();
    }

    String lastMail() throws MessagingException, IOException {
        var mails =
                Arrays.stream(POST.getReceivedMessages())
                        .filter(mail -> isTo(mail, "ruth.amsel@example.net"))
                        .toList();
        return ((Multipart) mails.getLast().getContent()).getBodyPart(0).getContent().toString();
    }

    private static boolean isTo(jakarta.mail.internet.MimeMessage mail, String address) {
        try {
            return mail.getAllRecipients()[0].toString().contains(address);
        } catch (MessagingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    void at(String instant) {
        at(Instant.parse(instant));
    }

    void at(Instant instant) {
        closeTheWindows();
        house.clock.set(instant);
    }
}
