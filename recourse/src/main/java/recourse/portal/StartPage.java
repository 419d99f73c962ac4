package recourse.portal;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

import recourse.platform.web.Pages;

import java.util.Map;

/** The first page: make a complaint, or follow one. */
@Controller
class StartPage {
    private final Pages pages;
    private final BrandOfPage brands;

    StartPage(Pages pages, BrandOfPage brands) {
        this.pages = pages;
        this.brands = brands;
    }

    @GetMapping("/")
    View show(
            @RequestParam(required = false) @Nullable String brand,
            @RequestHeader(name = "Host", required = false) @Nullable String host) {
        return pages.show("portal/start", Map.of("brand", brands.of(brand, host)));
    }
}
