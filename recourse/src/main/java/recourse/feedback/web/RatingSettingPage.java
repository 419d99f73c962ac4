package recourse.feedback.web;

import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

import recourse.feedback.ChangeRatingSetting;
import recourse.feedback.RatingSettings;
import recourse.platform.Administrator;
import recourse.platform.Refused;
import recourse.platform.SettingsSection;
import recourse.platform.web.Flash;
import recourse.platform.web.Pages;

import java.util.Map;

/** Whether and when complainants are asked how it went. */
@Controller
class RatingSettingPage {
    private static final String TEMPLATE = "feedback/setting";

    private final RatingSettings settings;
    private final ChangeRatingSetting change;
    private final Pages pages;

    RatingSettingPage(RatingSettings settings, ChangeRatingSetting change, Pages pages) {
        this.settings = settings;
        this.change = change;
        this.pages = pages;
    }

    @Bean
    static SettingsSection ratingSection() {
        return SettingsSection.forAdministrators(
                "feedback.setting", "/settings/rating", SettingsSection.Group.WORK, 30);
    }

    @GetMapping("/settings/rating")
    View show(Administrator administrator) {
        return pages.show(TEMPLATE, Map.of("told", ChangeRatingSetting.Told.of(settings.get())));
    }

    @PostMapping("/settings/rating")
    View change(Administrator administrator, @ModelAttribute ChangeRatingSetting.Told told) {
        try {
            change.change(administrator, told);
            return pages.to("/settings/rating", Flash.of("platform.settings.saved"));
        } catch (Refused refused) {
            return pages.again(TEMPLATE, Map.of("told", told), refused);
        }
    }
}
