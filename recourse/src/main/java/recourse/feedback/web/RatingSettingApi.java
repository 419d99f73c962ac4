package recourse.feedback.web;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

import recourse.feedback.ChangeRatingSetting;
import recourse.feedback.RatingSettings;
import recourse.platform.Administrator;

/** Whether and when complainants are asked how it went, for programs. */
@RestController
class RatingSettingApi {
    private final RatingSettings settings;
    private final ChangeRatingSetting change;

    RatingSettingApi(RatingSettings settings, ChangeRatingSetting change) {
        this.settings = settings;
        this.change = change;
    }

    @GetMapping("/api/v1/rating")
    RatingSettings.Setting show(Administrator administrator) {
        return settings.get();
    }

    @PutMapping("/api/v1/rating")
    RatingSettings.Setting change(
            Administrator administrator, @RequestBody ChangeRatingSetting.Told told) {
        return change.change(administrator, told);
    }
}
