package recourse;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;

import java.util.ArrayList;
import java.util.List;

/**
 * What people do by hand, in a real browser on the running program. An error in the browser's
 * console fails the test; that a page was answered with a refusal is no error.
 */
public abstract class BrowserTest extends CaseTest {
    protected static final int PHONE = 390;
    protected static final int DESK = 1440;

    private static Chromium chromium;

    private final List<BrowserContext> open = new ArrayList<>();
    private final List<String> grumbles = new ArrayList<>();

    @BeforeAll
    static void startTheBrowser() {
        chromium = Chromium.start();
    }

    @AfterAll
    static void endTheBrowser() {
        chromium.close();
    }

    @AfterEach
    void lookForGrumbles() {
        closeTheWindows();
        assertThat(grumbles).isEmpty();
    }

    /** Everybody goes home: what is done another day begins with signing in. */
    protected void closeTheWindows() {
        open.forEach(BrowserContext::close);
        open.clear();
    }

    /** A window of somebody whom the house does not know. */
    protected Page window(int width) {
        return window(width, ColorScheme.LIGHT, true);
    }

    protected Page window(int width, ColorScheme scheme, boolean script) {
        var how =
                new Browser.NewContextOptions()
                        .setViewportSize(width, width == PHONE ? 844 : 900)
                        .setHasTouch(width == PHONE)
                        .setColorScheme(scheme)
                        .setJavaScriptEnabled(script)
                        .setLocale("en-GB")
                        .setBaseURL("http://127.0.0.1:" + house.port);
        var context = chromium.browser.newContext(how);
        context.setDefaultTimeout(10_000);
        open.add(context);
        var page = context.newPage();
        page.onPageError(grumbles::add);
        page.onConsoleMessage(said -> {
            if (said.type().equals("error") && !said.text().startsWith("Failed to load resource")) {
                grumbles.add(page.url() + ": " + said.text());
            }
        });
        return page;
    }

    protected static void room(Page page, String name) {
        page.locator(".rail")
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(name))
                .click();
    }

    protected static void unfold(Page page, String panel) {
        if (page.locator(panel).getAttribute("open") == null) {
            page.locator(panel + " > summary").click();
        }
    }

    protected static void unfold(Locator where, String name) {
        where.locator("summary").filter(new Locator.FilterOptions().setHasText(name)).click();
    }

    protected static void press(Page page, String name) {
        press(page.locator("body"), name);
    }

    protected static void press(Locator where, String name) {
        var button = new Locator.GetByRoleOptions().setName(name).setExact(true);
        try {
            where.getByRole(AriaRole.BUTTON, button).click();
        } catch (PlaywrightException missing) {
            var stands = where.page().locator("body").innerText();
            throw new AssertionError("No button " + name + " in: " + stands, missing);
        }
    }

    protected static void follow(Page page, String name) {
        follow(page.locator("body"), name);
    }

    protected static void follow(Locator where, String name) {
        where.getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(name).setExact(true))
                .click();
    }

    /** What the program said to the last act; without it, what stands there instead. */
    protected static String toast(Page page) {
        page.waitForLoadState();
        var said = page.locator(".toast");
        return said.count() > 0 ? said.textContent() : page.locator("main").innerText();
    }

    protected static boolean fits(Page page) {
        return (boolean) page.evaluate("document.documentElement.scrollWidth <= innerWidth");
    }

    /** Somebody of the house begins the day. */
    protected Page signedIn(String userName) {
        return signIn(window(DESK), userName);
    }

    protected Page signIn(Page page, String userName) {
        page.navigate("/sign-in");
        page.getByLabel("User name").fill(userName);
        page.getByLabel("Password").fill(userName);
        page.keyboard().press("Enter");
        page.waitForURL(address -> !address.contains("/sign-in"));
        return page;
    }
}
