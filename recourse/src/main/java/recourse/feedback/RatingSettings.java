package recourse.feedback;

import static db.feedback.Tables.RATING_SETTING;

import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

import recourse.platform.AfterCommit;
import recourse.platform.Cached;

import java.time.Duration;

/** Whether and when the house asks how it went, remembered for seconds. */
@Component
public class RatingSettings {
    private final DSLContext database;
    private final Cached<Setting> setting;

    RatingSettings(DSLContext database) {
        this.database = database;
        this.setting = new Cached<>(Duration.ofSeconds(10), this::read);
    }

    /**
     * @param workingDays after the closure
     */
    public record Setting(boolean asks, int workingDays) {
        public static final Setting STANDARD = new Setting(true, 3);
    }

    public Setting get() {
        return setting.get();
    }

    void change(Setting wanted) {
        database.insertInto(RATING_SETTING)
                .set(RATING_SETTING.ID, 1)
                .set(RATING_SETTING.ASKS, wanted.asks())
                .set(RATING_SETTING.WORKING_DAYS, wanted.workingDays())
                .onConflict(RATING_SETTING.ID)
                .doUpdate()
                .set(RATING_SETTING.ASKS, wanted.asks())
                .set(RATING_SETTING.WORKING_DAYS, wanted.workingDays())
                .execute();
        setting.forget();
        AfterCommit.run(setting::forget);
    }

    private Setting read() {
        return database.select(RATING_SETTING.ASKS, RATING_SETTING.WORKING_DAYS)
                .from(RATING_SETTING)
                .fetchOptional(row -> new Setting(row.value1(), row.value2()))
                .orElse(Setting.STANDARD);
    }
}
