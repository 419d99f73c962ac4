package recourse.platform.web;

import java.util.Map;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.stereotype.Controller;
import org.springframework.web.servlet.View;

/** Every component in its states: what a designer opens first. Only while developing. */
@Controller
@ConditionalOnProperty("recourse.development")
class ComponentsPage {
    private final Pages pages;

    ComponentsPage(Pages pages) {
        this.pages = pages;
    }

    @GetMapping("/settings/components")
    View show() {
        return pages.show("platform/components", Map.of());
    }
}
