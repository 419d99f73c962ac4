package recourse.demonstration.seed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jooq.DSLContext;
import org.jooq.Result;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import recourse.RecourseTest;
import recourse.TestHouse;
import recourse.insight.LifeRows;
import recourse.platform.Invariant;
import recourse.platform.SampleRows;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Lives of the demonstration told anew: complaints like any others, and nothing left to do. */
class SeedTest extends RecourseTest {
    private static final int NUMBER = 600;
    private static final String SEEDED =
            " from complaint.record r join (select distinct complaint_id from intake.input where source = 'seed') i"
                    + " on i.complaint_id = r.id";

    /**
     * What was lived first, what a model learned from, and clocks that wait to be counted again.
     */
    private static final Set<String> NOT_LIVED =
            Set.of(
                    "demonstration.life",
                    "assessment.taught",
                    "deadline.recount",
                    "feedback.rating_refusal");

    private static String said = "";

    @BeforeAll
    static void seed() {
        TestHouse.get().clock.set(recourse.TestClock.START);
        said = SeededHouse.tell(NUMBER);
    }

    @AfterAll
    static void leave() {
        SeededHouse.leave();
    }

    @Test
    void saysHowFarItIsAndWhatItDid() {
        assertThat(said).contains("600 of 600", "600 complaints in");
    }

    @Test
    void everyInvariantHolds() {
        var invariants = house.context.getBeanProvider(Invariant.class).orderedStream().toList();
        assertThat(invariants).isNotEmpty();
        for (var invariant : invariants) {
            var report = invariant.check();
            assertThat(report.faults()).as(report.name()).isEmpty();
        }
    }

    /** Whoever adds a table that belongs to complaints says how its rows are told anew. */
    @Test
    void everyTableThatHoldsPartOfAComplaintIsTold() {
        var modules = List.copyOf(house.context.getBeansOfType(SampleRows.class).values());
        var told =
                Shelf.of(modules).stream()
                        .map(shelf -> database().render(shelf.table()).replace("\"", ""))
                        .toList();
        var referring =
                database()
                        .fetch(
                                "select distinct conrelid::regclass::text from pg_constraint"
                                        + " where confrelid = 'complaint.record'::regclass and contype = 'f'")
                        .getValues(0, String.class);
        assertThat(referring).contains("complaint.contact", "demonstration.life");
        assertThat(told)
                .containsAll(
                        referring.stream().filter(table -> !NOT_LIVED.contains(table)).toList());
    }

    @Test
    void figuresAreWhatTheirRebuildGives() {
        var seeded = figures();
        assertThat(seeded).hasSizeGreaterThan(NUMBER);
        bean(LifeRows.class).rebuild();
        assertThat(figures()).isEqualTo(seeded);
    }

    @Test
    void nothingIsLeftWaiting() {
        var before = number("select count(*) from timeline.entry");
        house.runDue();
        assertThat(number("select count(*) from timeline.entry")).isEqualTo(before);
    }

    @Test
    void everyChainIsSealed() {
        assertThat(
                        number(
                                "select count(*) from timeline.subject s where not exists"
                                        + " (select from timeline.sealed l where l.subject_id = s.id and l.seq = s.length)"))
                .isZero();
    }

    @Test
    void fiveInAHundredAreOpenAndTheRestLiesInThreeYears() {
        assertThat(number("select count(*)" + SEEDED)).isEqualTo(NUMBER);
        assertThat(number("select count(*)" + SEEDED + " and r.closed_at is null"))
                .isEqualTo(NUMBER / 20);
        assertThat(number("select count(distinct date_trunc('month', r.received_at))" + SEEDED))
                .isGreaterThan(30);
    }

    @Test
    void everyLifeIsToldByItsOwnPeople() {
        var lived =
                "(select complainant_name from complaint.record where id in (select complaint_id from demonstration.life))";
        assertThat(number("select count(distinct r.complainant_name)" + SEEDED))
                .isGreaterThan(NUMBER / 3);
        assertThat(
                        number(
                                "select count(*) from correspondence.message m join complaint.record r on r.id = m.complaint_id"
                                        + " where m.reference <> r.reference or position(r.reference in coalesce(m.body, r.reference)) = 0"
                                        + " and m.kind = 'ACKNOWLEDGEMENT' and m.body is not null"))
                .as("messages that speak of another complaint than their own, beside " + lived)
                .isZero();
    }

    @Test
    void someHaveFortyContacts() {
        assertThat(
                        number(
                                "select count(*) from (select 1 from complaint.contact group by complaint_id having count(*) >= 38) as long"))
                .isGreaterThanOrEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"OPEN", "CLOSED"})
    void casePagesAndRecordsOpen(String state) {
        var references =
                database()
                        .fetch(
                                "select r.reference"
                                        + SEEDED
                                        + " where not r.restricted and (r.closed_at is null) = ({0} = 'OPEN') order by r.reference limit 12",
                                org.jooq.impl.DSL.val(state))
                        .getValues(0, String.class);
        assertThat(references).isNotEmpty();
        for (var reference : references) {
            assertThat(page("quality", "/complaints/" + reference).status()).isEqualTo(200);
            for (var part : List.of("", "/timeline", "/contacts", "/deadlines", "/similar")) {
                assertThat(api("GET", "/api/v1/complaints/" + reference + part, null).status())
                        .as(part)
                        .isEqualTo(200);
            }
        }
    }

    @Test
    void listsSearchAndFiguresSeeThem() {
        var name =
                database()
                        .fetchSingle(
                                "select r.complainant_name, r.reference"
                                        + SEEDED
                                        + " where r.complainant_name is not null order by r.reference limit 1");
        assertThat(
                        api(
                                        "GET",
                                        "/api/v1/complaints?limit=200&q="
                                                + encoded(name.get(0, String.class)),
                                        null)
                                .body())
                .contains(name.get(1, String.class));
        for (var path : List.of("/inbox", "/inbox?q=money", "/insight")) {
            assertThat(page("quality", path).status()).as(path).isEqualTo(200);
        }
    }

    @Test
    void aNumberThatIsNoneIsRefusedInPlainWords() {
        for (var typed : List.of("many", "0", "-3", "10000001")) {
            assertThatThrownBy(() -> Seed.number(typed))
                    .hasMessageContaining("how many complaints")
                    .hasMessageContaining(typed);
        }
        assertThat(Seed.number("100_000")).isEqualTo(100_000);
    }

    private Result<?> figures() {
        return database().fetch("select * from insight.life order by complaint_id");
    }

    private long number(String question) {
        return database().fetchSingle(question).get(0, Long.class);
    }

    private DSLContext database() {
        return bean(DSLContext.class);
    }

    private static String encoded(String words) {
        return java.net.URLEncoder.encode(
                words.toLowerCase(Locale.ROOT), java.nio.charset.StandardCharsets.UTF_8);
    }
}
