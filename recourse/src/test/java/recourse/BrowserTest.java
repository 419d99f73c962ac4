package recourse;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
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
    void closeTheWindows() {
        open.forEach(BrowserContext::close);
        assertThat(grumbles).isEmpty();
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
