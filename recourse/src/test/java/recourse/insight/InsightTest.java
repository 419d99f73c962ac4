package recourse.insight;

import static db.insight.Tables.LIFE;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import recourse.complaint.Complaints;
import recourse.complaint.FactKind;
import recourse.complaint.Particulars;
import recourse.identity.People;
import recourse.taxonomy.Severity;
import recourse.taxonomy.Taxonomy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;

/**
 * A small story, worked out by hand: in Berlin, over the edge of a month and over the night the
 * clocks jump.
 */
class InsightTest extends InsightFixture {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Period MARCH =
            new Period(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 3, 31), BERLIN);

    private UUID lastOfFebruary;
    private UUID firstOfMarch;
    private UUID overTheJump;
    private UUID lastOfMarch;

    private void live() {
        lastOfFebruary = received("2026-02-28T22:59:00Z");
        happened(lastOfFebruary, FactKind.ACKNOWLEDGED, "2026-02-28T23:59:00Z");
        happened(lastOfFebruary, FactKind.CLOSED, "2026-02-28T23:30:00Z");

        firstOfMarch = received("2026-02-28T23:00:00Z");
        happened(firstOfMarch, FactKind.ACKNOWLEDGED, "2026-03-01T01:00:00Z");
        happened(firstOfMarch, FactKind.CLOSED, "2026-03-05T23:00:00Z");
        due(firstOfMarch, "acknowledge", "2026-03-02T09:00:00Z", "2026-03-01T01:00:00Z");

        overTheJump = received("2026-03-28T11:00:00Z");
        happened(overTheJump, FactKind.ACKNOWLEDGED, "2026-03-28T15:00:00Z");
        happened(overTheJump, FactKind.CLOSED, "2026-03-30T10:00:00Z");
        due(overTheJump, "acknowledge", "2026-03-28T12:00:00Z", "2026-03-28T15:00:00Z");
        due(overTheJump, "final-response", "2026-03-30T10:00:00Z", "2026-03-30T10:00:00Z");
        bean(Particulars.class).satisfaction(overTheJump, 5);

        received("COMPLIMENT", "2026-03-15T10:00:00Z");
        lastOfMarch = received("2026-03-31T21:59:59Z");
        due(lastOfMarch, "acknowledge", "2026-03-31T21:59:59Z", null);
        due(lastOfMarch, "first-response", "2026-04-01T09:00:00Z", null);
        received("2026-03-31T22:00:00Z");
        house.clock.set(Instant.parse("2026-04-02T10:00:00Z"));
    }

    @Test
    void countsByTheDaysOfTheOrganisation() {
        live();
        var summary = summary(PROGRAM, MARCH);
        assertThat(summary.before())
                .isEqualTo(
                        new Period(LocalDate.of(2026, 1, 29), LocalDate.of(2026, 2, 28), BERLIN));
        assertThat(summary.now().volume()).isEqualTo(3);
        assertThat(summary.then().volume()).isEqualTo(1);
        assertThat(summary.now().otherMatters()).isEqualTo(1);
        assertThat(Figure.VOLUME.change(summary.now(), summary.then()))
                .isEqualTo(new Change(2, "more", null));
    }

    @Test
    void measuresTimesWithThoseThatWaitBesideThem() {
        live();
        var summary = summary(PROGRAM, MARCH);
        assertThat(summary.now().acknowledgement())
                .isEqualTo(
                        new Spread(
                                2,
                                Duration.ofHours(3),
                                Duration.ofHours(3),
                                Duration.ofMinutes(228)));
        var waits = Duration.ofHours(36).plusSeconds(1);
        assertThat(summary.now().unacknowledged()).isEqualTo(new Waiting(1, waits, waits));
        assertThat(Figure.ACKNOWLEDGEMENT.change(summary.now(), summary.then()))
                .isEqualTo(new Change(7_200, "longer", false));
        // 31 minutes, 47 hours of wall time over two calendar days, and five days.
        assertThat(summary.now().resolution())
                .isEqualTo(
                        new Spread(
                                3,
                                Duration.ofSeconds(201_020),
                                Duration.ofHours(47),
                                Duration.ofSeconds(379_440)));
        assertThat(summary.now().open()).isEqualTo(new Waiting(1, waits, waits));
        assertThat(summary.then().resolution().count()).isZero();
        assertThat(Figure.RESOLUTION.change(summary.now(), summary.then()).word())
                .isEqualTo("unknown");
    }

    @Test
    void countsWorkingHoursOverTheJumpOfTheClocks() {
        live();
        follow();
        // Saturday noon to Monday noon: three hours from nine o'clock on Monday.
        var row = database().fetchSingle(LIFE, LIFE.COMPLAINT_ID.eq(overTheJump));
        assertThat(row.get(LIFE.RESOLUTION_WORK_SECONDS))
                .isEqualTo(Duration.ofHours(3).toSeconds());
        assertThat(row.get(LIFE.RESOLUTION_SECONDS)).isEqualTo(Duration.ofHours(47).toSeconds());
    }

    @Test
    void takesOpenOnesPastDueAsMissed() {
        live();
        assertThat(summary(PROGRAM, MARCH).now().onTime()).isEqualTo(new Kept(4, 2));
        assertThat(summary(PROGRAM, MARCH).weeks())
                .last()
                .satisfies(week -> {
                    assertThat(week.period().from()).isEqualTo(LocalDate.of(2026, 3, 30));
                    // The first response of the last one fell due on the first of April.
                    assertThat(week.figures().onTime()).isEqualTo(new Kept(3, 1));
                });
    }

    @Test
    void saysNothingFromTooFew() {
        live();
        var summary = summary(PROGRAM, MARCH);
        assertThat(summary.now().satisfaction().tooFew()).isTrue();
        assertThat(Figure.SATISFACTION.of(summary.now())).isNull();
        assertThat(summary.finding().name()).isEqualTo("too-few");
    }

    @Test
    void takesApartByADimensionAndRanksWhatRecurs() {
        live();
        var category = bean(Taxonomy.class).categoryNamed("delivery.damaged").orElseThrow();
        for (var id : java.util.List.of(firstOfMarch, overTheJump)) {
            bean(Particulars.class)
                    .classify(
                            bean(Complaints.class).get(PROGRAM, id),
                            category.id(),
                            Severity.NORMAL,
                            10,
                            PROGRAM.actor(),
                            "test");
        }
        follow();
        var question = Question.about(MARCH).ofBrand(brand.id());
        var summary = bean(Insight.class).summary(PROGRAM, question.by(Dimension.CATEGORY));
        assertThat(summary.parts().get(category.id().toString()).now().volume()).isEqualTo(2);
        assertThat(summary.parts().get("").now().volume()).isEqualTo(1);
        assertThat(summary.categories().rows().getFirst())
                .isEqualTo(new Recurring.Row(category.id().toString(), 2, 0, 2 / 3.0, 2 / 3.0));
        assertThat(summary.categories().halfOfAll()).isEqualTo(1);
    }

    @Test
    void countsOnlyWhatTheViewerMaySee() {
        live();
        var payments = bean(People.class).teamNamed("payments").orElseThrow();
        bean(Particulars.class)
                .assign(
                        bean(Complaints.class).get(PROGRAM, firstOfMarch),
                        payments.id(),
                        null,
                        PROGRAM.actor(),
                        "test");
        assertThat(summary(staff("admin"), MARCH).now().volume()).isEqualTo(3);
        assertThat(summary(staff("handler"), MARCH).now().volume()).isEqualTo(1);
        assertThat(summary(staff("handler2"), MARCH).now().volume()).isZero();
    }

    @Test
    void answersAnewWhenSomethingHappened() {
        live();
        assertThat(summary(PROGRAM, MARCH).now().resolution().count()).isEqualTo(3);
        happened(lastOfMarch, FactKind.CLOSED, "2026-03-31T21:59:59Z");
        house.clock.set(Instant.parse("2026-04-02T10:00:00Z"));
        assertThat(summary(PROGRAM, MARCH).now().resolution().count()).isEqualTo(4);
    }

    @Test
    void tellsTheSameOnThePageAndByTheApi() {
        live();
        follow();
        var asked = "?from=2026-03-01&to=2026-03-31&brand=" + brand.key();
        var answer = api("GET", "/api/v1/insight/summary" + asked + "&by=channel", null);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body())
                .contains(
                        "\"volume\":{\"value\":3,",
                        "\"median\":169200",
                        "\"due\":4,\"inTime\":2",
                        "\"word\":\"more\"",
                        "\"key\":\"PHONE\"",
                        "receivedFrom=2026-03-01");
        var page = page("admin", "/insight" + asked);
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body())
                .contains(
                        "2 more than before",
                        "1 d 23 h",
                        "2 of 4 were kept",
                        "Too few complaints to compare",
                        "<svg");
        assertThat(page("admin", "/insight" + asked + "&lang=de").body())
                .contains("2 mehr als zuvor");
    }

    @Test
    void opensTheListOfExactlyWhatItCounts() {
        live();
        follow();
        var lists = new ListAddress(java.util.Map.of("brand", brand.key(), "channel", "PHONE"));
        assertThat(listed(lists.of(Figure.VOLUME, MARCH))).isEqualTo(3);
        assertThat(listed(lists.of(Figure.RESOLUTION, MARCH))).isEqualTo(3);
        assertThat(listed(lists.of(Figure.ON_TIME, MARCH))).isEqualTo(3);
        assertThat(listed(lists.of(Figure.SATISFACTION, MARCH))).isEqualTo(1);
        assertThat(page("admin", lists.of(Figure.ON_TIME, MARCH)).status()).isEqualTo(200);
    }

    private int listed(String address) {
        var answer = api("GET", address.replace("/inbox", "/api/v1/complaints"), null);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.body().split("\"reference\":", -1).length - 1;
    }

    @Test
    void namesWhatItDoesNotUnderstand() {
        for (var wrong :
                java.util.List.of(
                        "from=yesterday",
                        "colour=red",
                        "team=nobody",
                        "from=2026-03-02&to=2026-03-01",
                        "by=moon")) {
            assertThat(api("GET", "/api/v1/insight/summary?" + wrong, null).status())
                    .as(wrong)
                    .isEqualTo(400);
        }
        assertThat(page(null, "/insight").status()).isEqualTo(302);
    }
}
