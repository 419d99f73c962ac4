package recourse.insight;

import static db.insight.Tables.LIFE;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import recourse.TestClock;
import recourse.complaint.Complaints;
import recourse.complaint.FactKind;
import recourse.complaint.Lifecycle;
import recourse.complaint.Particulars;
import recourse.identity.People;
import recourse.taxonomy.Severity;
import recourse.taxonomy.Taxonomy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

/**
 * Whatever happens in whatever order: following the timeline and reading everything anew give the
 * same rows.
 */
class RebuildTest extends InsightFixture {
    private static final List<FactKind> FACTS =
            List.of(
                    FactKind.ACKNOWLEDGED,
                    FactKind.FIRST_RESPONSE,
                    FactKind.ANSWERED,
                    FactKind.CLOSED,
                    FactKind.REOPENED);

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void followingEqualsRebuilding(long seed) {
        var random = new Random(seed);
        var complaints = new ArrayList<UUID>();
        house.clock.set(TestClock.START);
        for (var step = 0; step < 60; step++) {
            house.clock.advance(Duration.ofMinutes(random.nextInt(600)));
            if (complaints.size() < 6) {
                complaints.add(received(house.clock.instant().toString()));
            } else {
                act(complaints.get(random.nextInt(complaints.size())), random);
            }
            if (random.nextInt(5) == 0) {
                bean(FollowTimeline.class).drain();
            }
        }
        follow();
        var followed = rows();
        bean(LifeRows.class).rebuild();
        assertThat(rows()).isEqualTo(followed);
        follow();
        assertThat(rows()).isEqualTo(followed);
    }

    private void act(UUID id, Random random) {
        var complaint = bean(Complaints.class).get(PROGRAM, id);
        var facts = bean(Lifecycle.class).standing(id);
        switch (random.nextInt(6)) {
            case 0 ->
                    facts.stream()
                            .skip(1)
                            .findFirst()
                            .ifPresent(fact ->
                                    bean(Lifecycle.class)
                                            .undo(id, fact, PROGRAM.actor(), "mistaken"));
            case 1 -> {
                var categories = bean(Taxonomy.class).categories();
                var category = categories.get(random.nextInt(categories.size()));
                bean(Particulars.class)
                        .classify(
                                complaint,
                                category.id(),
                                Severity.HIGH,
                                50,
                                PROGRAM.actor(),
                                "test");
            }
            case 2 -> {
                var teams = bean(People.class).teams();
                bean(Particulars.class)
                        .assign(
                                complaint,
                                teams.get(random.nextInt(teams.size())).id(),
                                null,
                                PROGRAM.actor(),
                                "test");
            }
            default ->
                    bean(Lifecycle.class)
                            .record(
                                    id,
                                    FACTS.get(random.nextInt(FACTS.size())),
                                    PROGRAM.actor(),
                                    Lifecycle.Detail.NONE);
        }
    }

    private Map<UUID, String> rows() {
        return database()
                .selectFrom(LIFE)
                .fetchMap(LIFE.COMPLAINT_ID, row -> row.valuesRow().toString());
    }
}
