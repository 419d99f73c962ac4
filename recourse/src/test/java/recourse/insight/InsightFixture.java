package recourse.insight;

import static db.deadline.Tables.CLOCK;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;

import recourse.RecourseTest;
import recourse.complaint.Complaint;
import recourse.complaint.Complaints;
import recourse.complaint.FactKind;
import recourse.complaint.Lifecycle;
import recourse.identity.Viewer;
import recourse.organisation.Brand;
import recourse.organisation.Organisations;
import recourse.platform.Ids;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** A brand of its own for each test, so that figures count what the test wrote and nothing else. */
abstract class InsightFixture extends RecourseTest {
    static final Viewer PROGRAM = new Viewer.Program("test");
    Brand brand;

    @BeforeEach
    void openBrand() {
        var key = "brand-" + bean(Ids.class).next();
        var usual = bean(Organisations.class).defaultBrand();
        brand =
                bean(Organisations.class)
                        .add(
                                new Brand(
                                        new UUID(0, 0),
                                        key,
                                        key,
                                        key + "@localhost",
                                        null,
                                        null,
                                        List.of(Locale.ENGLISH),
                                        usual.calendarId(),
                                        usual.zone(),
                                        false));
        brand = bean(Organisations.class).brandNamed(key).orElseThrow();
    }

    UUID received(String at) {
        return received("COMPLAINT", at);
    }

    UUID received(String kind, String at) {
        house.clock.set(Instant.parse(at));
        var answer =
                api(
                        "POST",
                        "/api/v1/complaints",
                        "{\"channel\": \"PHONE\", \"brand\": \"%s\", \"narrative\": \"The lamp came in pieces.\"}"
                                .formatted(brand.key()));
        var id =
                complaint(answer.body().replaceAll("(?s).*\"reference\":\"([^\"]+)\".*", "$1"))
                        .id();
        database().execute("update complaint.record set kind = ? where id = ?", kind, id);
        // The clocks of the house are of no interest here; a test sets those that it wants.
        database()
                .execute(
                        "update deadline.clock set state = 'CANCELLED', ended_at = started_at, next_look_at = null where complaint_id = ?",
                        id);
        return id;
    }

    void happened(UUID complaint, FactKind kind, String at) {
        house.clock.set(Instant.parse(at));
        bean(Lifecycle.class).record(complaint, kind, PROGRAM.actor(), Lifecycle.Detail.NONE);
    }

    void due(UUID complaint, String clock, String at, @Nullable String metAt) {
        database()
                .update(CLOCK)
                .set(CLOCK.DUE_AT, Instant.parse(at))
                .set(
                        CLOCK.STATE,
                        metAt == null ? "RUNNING" : metAt.compareTo(at) <= 0 ? "MET" : "MET_LATE")
                .set(CLOCK.ENDED_AT, metAt == null ? null : Instant.parse(metAt))
                .where(CLOCK.COMPLAINT_ID.eq(complaint), CLOCK.CLOCK_.eq(clock))
                .execute();
    }

    Complaint complaint(String reference) {
        return bean(Complaints.class).get(PROGRAM, reference);
    }

    Summary summary(Viewer viewer, Period period) {
        follow();
        return bean(Insight.class).summary(viewer, Question.about(period).ofBrand(brand.id()));
    }

    void follow() {
        while (bean(FollowTimeline.class).drain() > 0) {
            // Until it has caught up.
        }
    }

    DSLContext database() {
        return bean(DSLContext.class);
    }
}
