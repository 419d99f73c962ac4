package recourse.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;

import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;

class AccessTest {
    @RegisterExtension static final BrowserFixture house = new BrowserFixture();

    @ParameterizedTest
    @CsvSource({
        "components, light", "components, dark", "error, light", "error, dark",
        "form, light", "form, dark", "list, light", "list, dark"
    })
    void hidesNothingFromAnybody(String name, String theme) {
        var page = house.visit(name);
        page.evaluate("theme => document.documentElement.dataset.theme = theme", theme);
        assertThat(places(new AxeBuilder(page).analyze().getViolations())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"components", "error", "form", "list"})
    void fitsOnAPhone(String name) {
        house.page().setViewportSize(390, 844);
        assertThat(house.visit(name).evaluate("document.documentElement.scrollWidth <= innerWidth"))
                .isEqualTo(true);
    }

    private static List<String> places(List<Rule> broken) {
        return broken.stream()
                .flatMap(rule ->
                        rule.getNodes().stream().map(node -> rule.getId() + " " + node.getHtml()))
                .toList();
    }
}
