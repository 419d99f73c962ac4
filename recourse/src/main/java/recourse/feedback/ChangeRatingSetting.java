package recourse.feedback;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import recourse.platform.Administrator;
import recourse.platform.Checks;
import recourse.platform.SettingChanged;
import recourse.platform.SettingChanged.Area;

import java.util.Map;

/** The house asks later, earlier or not at all how it went. What waits already keeps its day. */
@Component
public class ChangeRatingSetting {
    private static final int MOST = 60;

    private final RatingSettings settings;
    private final ApplicationEventPublisher events;

    ChangeRatingSetting(RatingSettings settings, ApplicationEventPublisher events) {
        this.settings = settings;
        this.events = events;
    }

    /** What the form and the API say. */
    public record Told(@Nullable Boolean asks, @Nullable String workingDays) {
        public static Told of(RatingSettings.Setting now) {
            return new Told(now.asks(), String.valueOf(now.workingDays()));
        }
    }

    @Transactional
    public RatingSettings.Setting change(Administrator by, Told told) {
        var before = settings.get();
        var checks = new Checks();
        var days = days(checks, told.workingDays);
        checks.refuseFaults();
        var after = new RatingSettings.Setting(Boolean.TRUE.equals(told.asks), days);
        settings.change(after);
        events.publishEvent(
                SettingChanged.changed(Area.HOUSE, "rating", by, values(before), values(after)));
        return after;
    }

    private static int days(Checks checks, @Nullable String given) {
        var text = checks.required("workingDays", given, 10);
        if (text.matches("[0-9]{1,2}")) {
            var days = Integer.parseInt(text);
            if (days >= 1 && days <= MOST) {
                return days;
            }
        }
        checks.fault("workingDays", "feedback.setting.days", MOST);
        return 1;
    }

    private static Map<String, String> values(RatingSettings.Setting one) {
        return Map.of(
                "asks", String.valueOf(one.asks()),
                "workingDays", String.valueOf(one.workingDays()));
    }
}
