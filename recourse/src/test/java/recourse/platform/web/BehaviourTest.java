package recourse.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class BehaviourTest {
    @RegisterExtension static final BrowserFixture house = new BrowserFixture();

    @Test
    void walksThroughAListByKeys() {
        var page = house.visit("list");
        page.keyboard().press("j");
        page.keyboard().press("j");
        assertThat(page.evaluate("document.activeElement.textContent")).isEqualTo("Second");
        page.keyboard().press("x");
        assertThat(page.isVisible(".bulk")).isTrue();
        assertThat(page.textContent("[data-count]")).isEqualTo("1");
        page.click("[data-clear]");
        assertThat(page.isVisible(".bulk")).isFalse();
        page.keyboard().press("/");
        page.keyboard().type("j?");
        assertThat(page.inputValue("[data-search]")).isEqualTo("j?");
        assertThat(page.isVisible("#keys")).isFalse();
    }

    @Test
    void showsItsKeys() {
        var page = house.visit("list");
        page.keyboard().press("?");
        assertThat(page.isVisible("#keys")).isTrue();
    }

    @Test
    void asksBeforeWhatCannotBeUndone() {
        var page = house.visit("list");
        page.click("#withdraw");
        assertThat(page.textContent("#confirm h2")).isEqualTo("Really withdraw?");
        page.click("#confirm button[value=no]");
        assertThat(page.url()).endsWith("/list");
        page.click("#withdraw");
        page.click("#confirm button[value=yes]");
        page.waitForURL("**/sent");
    }

    @Test
    void keepsWhatWasTypedUntilItHasArrived() {
        var page = house.visit("form");
        page.fill("#story", "They charged me twice");
        page.check("input[value=refund]");
        page.locator("[data-kept]").waitFor();
        page.reload();
        assertThat(page.inputValue("#story")).isEqualTo("They charged me twice");
        assertThat(page.isChecked("input[value=refund]")).isTrue();
        house.visit("sent");
        house.visit("form");
        assertThat(page.inputValue("#story")).isEmpty();
    }

    @Test
    void sendsAFormOnlyOnce() {
        var page = house.visit("form");
        page.evaluate(
                "window.sent = 0;"
                        + "addEventListener('submit', event => { if (!event.defaultPrevented) sent++; });"
                        + "document.querySelector('form').target = 'elsewhere';");
        page.dblclick("#send");
        assertThat(page.evaluate("window.sent")).isEqualTo(1);
    }

    @Test
    void turnsLightIntoDarkAndRemembers() {
        var page = house.visit("form");
        page.click("[data-theme-switch]");
        assertThat(page.evaluate("document.documentElement.dataset.theme")).isEqualTo("dark");
        assertThat((String) page.evaluate("document.cookie")).contains("theme=dark");
    }

    @Test
    void letsWhatIsNewWaitBehindAChip() {
        var page = house.visit("list");
        page.locator("[data-fresh]").waitFor();
        assertThat(page.textContent("[data-fresh]")).isEqualTo("1 new");
        assertThat(page.locator(".row").count()).isEqualTo(2);
        page.click("[data-fresh]");
        assertThat(page.locator(".row .title").allTextContents())
                .containsExactly("Newest", "First", "Second");
        assertThat(page.isVisible("[data-fresh]")).isFalse();
    }

    @Test
    void keepsAFigureTrue() {
        var page = house.visit("list");
        page.getByText("13").waitFor();
        assertThat(page.textContent("#figure")).isEqualTo("13");
    }
}
