package recourse;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

import org.junit.jupiter.api.Test;

import recourse.complaint.Particulars;

import java.time.Duration;
import java.time.Instant;

/**
 * One complaint from a phone in the evening to the last figure, done by hand by everybody in it:
 * nothing but reading, clicking and typing. Its mail really leaves, and the figures were worked out
 * on paper.
 */
class WholeLifeTest extends ByHand {
    private static final Instant JANUARY = Instant.parse("2026-01-30T09:00:00Z");

    @Test
    void goesFromAPhoneToTheFigures() throws Exception {
        at(JANUARY);
        letMailLeave();
        liveThroughEightOthers();
        at("2026-03-02T08:00:00Z");
        var before = new Figures(figures());
        before.say("Complaints received", "8 complaints");
        before.say(
                "Time to the acknowledgement",
                "45 minutes",
                "Mean 45 minutes; nine of ten within 1 h 13 min");
        before.say(
                "Time to the first response",
                "4 h 30 min",
                "Mean 1 day; nine of ten within 2 d 7 h");
        before.say("Time to the closure", "4 d 12 h", "Mean 4 d 12 h; nine of ten within 7 days");
        before.say("Deadlines kept", "96 %", "23 of 24 were kept");
        before.say("Content afterwards", "75 %", "On average 4.2 of 5, from 8 ratings");
        before.recurs("categories", "Card declined", "8", "100 %");
        before.recurs("causes", "Fault in a system", "8", "100 %");

        at("2026-03-02T09:00:00Z");
        complain();
        at("2026-03-02T09:20:00Z");
        acknowledgementArrives();
        at("2026-03-02T09:30:00Z");
        triage();
        at("2026-03-02T11:59:00Z");
        assessAndReply();
        at("2026-03-02T12:00:00Z");
        house.runDue();
        assertThat(mails()).isEqualTo(2);
        at("2026-03-03T09:00:00Z");
        findAndOfferRefund();
        at("2026-03-03T10:00:00Z");
        approve();
        at("2026-03-03T10:30:00Z");
        decideAndAnswer();
        at("2026-03-03T11:00:00Z");
        house.runDue();
        assertThat(lastMail()).contains("You are right", "250", "ombudsman");
        at("2026-03-04T18:00:00Z");
        accept();
        at("2026-03-05T08:30:00Z");
        payBack();
        at("2026-03-05T09:00:00Z");
        close();
        at("2026-03-10T08:00:00Z");
        house.runDue();
        assertThat(lastMail()).contains("one question", "Do not ask me");
        at("2026-03-10T19:00:00Z");
        rate();

        at("2026-03-31T09:00:00Z");
        var after = new Figures(figures());
        after.say("Complaints received", "9 complaints");
        after.say(
                "Time to the acknowledgement",
                "40 minutes",
                "Mean 42 minutes; nine of ten within 1 h 12 min");
        after.say(
                "Time to the first response",
                "4 hours",
                "Mean 22 h 6 min; nine of ten within 1 d 15 h");
        after.say("Time to the closure", "4 days", "Mean 4 d 8 h; nine of ten within 7 days");
        after.say("Deadlines kept", "96 %", "26 of 27 were kept");
        after.say("Content afterwards", "78 %", "On average 4.3 of 5, from 9 ratings");
        after.recurs("categories", "Card declined", "8", "89 %");
        after.recurs("categories", "Double charge", "1", "11 %");
        after.recurs("causes", "Fault in a system", "8", "89 %");
        after.recurs("causes", "Process not followed", "1", "11 %");
    }

    /** Eight that ended in February, told by their times alone: they are what the ninth moves. */
    private void liveThroughEightOthers() {
        for (var number = 1; number <= 8; number++) {
            at(JANUARY);
            var reference = owned("pat" + number + "@example.com");
            ok(200, as("handler", "POST", reference, "/assessment", DECLINED));
            at(JANUARY.plus(Duration.ofMinutes(10L * number)));
            house.runDue();
            at(JANUARY.plus(number == 8 ? Duration.ofDays(7) : Duration.ofHours(number)));
            ok(201, as("handler", "POST", reference, "/findings", FINDING));
            ok(201, as("handler", "POST", reference, "/decision", null));
            ok(201, as("handler", "POST", reference, "/answer", SAID));
            at(JANUARY.plus(Duration.ofDays(number)));
            ok(201, as("handler", "POST", reference, "/closure", CLOSURE));
            bean(Particulars.class).satisfaction(complaint(reference).id(), number <= 6 ? 5 : 2);
        }
    }

    private static final String DECLINED =
            "{\"category\": \"cards.declined\", \"severity\": \"NORMAL\"}";

    /** The figures of the weeks in question, chosen by hand. */
    private Page figures() {
        house.runDue();
        var page = signedIn("admin");
        room(page, "Insight");
        page.getByText("Choose the period and what is counted").click();
        page.getByLabel("From").fill("2026-01-26");
        page.getByLabel("To", new Page.GetByLabelOptions().setExact(true)).fill("2026-03-31");
        press(page, "Show");
        return page;
    }

    private record Figures(Page page) {
        void say(String title, String... expected) {
            var card = page.locator(".number:has(a:text-is(\"" + title + "\"))").innerText();
            assertThat(card.replaceAll("\\s+", " ")).contains(expected);
        }

        void recurs(String chart, String what, String count, String share) {
            var row =
                    page.locator("figure:has(#" + chart + "-title) tbody tr")
                            .filter(new Locator.FilterOptions().setHasText(what))
                            .locator("td");
            assertThat(row.nth(0).textContent()).isEqualTo(count);
            assertThat(row.nth(2).textContent()).isEqualTo(share);
        }
    }
}
