package recourse;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;

import org.junit.jupiter.api.Test;

import java.util.List;

/** A handler's day without a mouse. */
class KeyboardTest extends BrowserTest {
    @Test
    void goesFromTheInboxIntoTheComposerAndBack() {
        owned();
        owned();
        var page = signedIn("handler");
        type(page, "j", "j", "k", "x");
        assertThat(page.locator(".bulk").isVisible()).isTrue();
        assertThat(page.locator("[data-count]").textContent()).isEqualTo("1");
        type(page, "x");
        assertThat(page.locator(".bulk").isVisible()).isFalse();
        type(page, "Enter");
        page.locator("#case-top").waitFor();

        type(page, "Tab");
        assertThat(focused(page)).contains("Skip to");
        assertThat(page.locator(".skip").isVisible()).isTrue();
        type(page, "Enter");
        assertThat(page.evaluate("document.activeElement.id")).isEqualTo("main");

        page.locator("#composer .tabs input[value=reply]").focus();
        type(page, "ArrowRight", "Tab");
        assertThat(page.evaluate("document.activeElement.id")).isEqualTo("body");
        page.keyboard().type("She rang; she is calm. j x a ?");
        assertThat(page.locator("#keys").isVisible())
                .as("keys are letters while one writes")
                .isFalse();
        type(page, "Tab", "Enter");
        page.getByText("She rang; she is calm.").first().waitFor();
    }

    @Test
    void leavesEveryDialogAndMenuByEscapeWithTheFocusWhereItWas() {
        owned();
        var page = signedIn("handler");
        page.locator(".you > summary").focus();
        type(page, "Enter");
        assertThat(page.locator(".you ul").isVisible()).isTrue();
        type(page, "Escape");
        assertThat(page.locator(".you ul").isVisible()).isFalse();
        assertThat((boolean) page.evaluate("document.activeElement.matches('.you > summary')"))
                .isTrue();
        type(page, "j", "?");
        assertThat(page.locator("#keys").isVisible()).isTrue();
        type(page, "Escape");
        assertThat(page.locator("#keys").isVisible()).isFalse();
        assertThat((boolean) page.evaluate("document.activeElement.matches('a.title')")).isTrue();
    }

    @Test
    void showsWhereTheFocusIsOnEveryStop() {
        var reference = owned();
        var page = signedIn("handler");
        for (var address :
                List.of("/inbox", "/complaints/" + reference, "/complaints/new", "/insight")) {
            page.navigate(address);
            for (var stop = 0; stop < 60; stop++) {
                type(page, "Tab");
                assertThat((boolean) page.evaluate(SHOWN))
                        .as(address + " at " + focused(page))
                        .isTrue();
            }
        }
    }

    /** The element itself or what encloses it closely has an outline, and lies in the window. */
    private static final String SHOWN =
            """
            (() => {
              let at = document.activeElement;
              if (at === document.body) return true;
              const box = at.getBoundingClientRect();
              if (box.bottom < 0 || box.top > innerHeight) return false;
              for (let up = 0; at && up < 4; up++, at = at.parentElement) {
                const style = getComputedStyle(at);
                if (style.outlineStyle !== "none" && parseFloat(style.outlineWidth) > 0) return true;
              }
              return false;
            })()\
            """;

    private static String focused(Page page) {
        return String.valueOf(
                page.evaluate(
                        "document.activeElement.outerHTML.slice(0, 120) + document.activeElement.textContent.slice(0, 60)"));
    }

    private static void type(Page page, String... keys) {
        for (var key : keys) {
            page.keyboard().press(key);
        }
    }
}
