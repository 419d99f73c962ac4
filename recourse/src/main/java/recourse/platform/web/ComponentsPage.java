package recourse.platform.web;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;

import recourse.platform.Refused;

import java.util.Map;

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
        return pages.show(HttpStatus.OK, "platform/components", Map.of(), mistake());
    }

    /** One field that is wrong, to show how it looks. */
    private static Refused mistake() {
        return Refused.invalid("amount", "platform.errors.kept");
    }
}
