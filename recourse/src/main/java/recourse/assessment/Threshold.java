package recourse.assessment;

import static db.assessment.Tables.THRESHOLD;

import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

import recourse.platform.Cached;

import java.time.Duration;

/**
 * How sure the models must be to classify without a person; a row that an administrator may change.
 */
@Component
public class Threshold {
    private static final Duration FRESH = Duration.ofSeconds(10);
    private static final String CATEGORY = "CATEGORY";
    private static final double NEVER = 1.1;

    private final DSLContext database;
    private final Cached<Double> category;

    Threshold(DSLContext database) {
        this.database = database;
        category = new Cached<>(FRESH, this::read);
    }

    public double ofCategory() {
        return category.get();
    }

    public void setForCategory(double confidence) {
        database.insertInto(THRESHOLD)
                .set(THRESHOLD.AXIS, CATEGORY)
                .set(THRESHOLD.CONFIDENCE, confidence)
                .onDuplicateKeyUpdate()
                .set(THRESHOLD.CONFIDENCE, confidence)
                .execute();
        category.forget();
    }

    /** Another may have read the old one before a change was committed. */
    public void forget() {
        category.forget();
    }

    private double read() {
        return database.select(THRESHOLD.CONFIDENCE)
                .from(THRESHOLD)
                .where(THRESHOLD.AXIS.eq(CATEGORY))
                .fetchOptional(THRESHOLD.CONFIDENCE)
                .orElse(NEVER);
    }
}
