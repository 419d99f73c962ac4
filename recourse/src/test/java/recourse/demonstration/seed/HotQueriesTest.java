package recourse.demonstration.seed;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;

import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import recourse.AskedQueries;
import recourse.RecourseTest;
import recourse.TestClock;
import recourse.TestHouse;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import javax.sql.DataSource;

/**
 * The plans of what the pages ask most, in a house of some thousand complaints: no table that grows
 * is read from its beginning, and nothing is sorted as a whole.
 */
class HotQueriesTest extends RecourseTest {
    private static final int NUMBER = 4_000;
    private static final int LARGE = 3_000;
    private static final int MOST_SORTED = 600;
    private static final int MOST_QUERIES = 20;
    private static final Pattern SORTED = Pattern.compile("Sort  \\(cost=[^)]*rows=(\\d+)");

    private static List<String> large = List.of();

    @BeforeAll
    static void seed() {
        TestHouse.get().clock.set(TestClock.START);
        SeededHouse.tell(NUMBER);
        large =
                database()
                        .fetch(
                                "select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace"
                                        + " where c.relkind = 'r' and c.reltuples >= {0} and n.nspname !~ '^pg_'",
                                org.jooq.impl.DSL.val(LARGE))
                        .getValues(0, String.class);
        assertThat(large).contains("record", "contact", "fact", "entry", "clock", "message");
    }

    @AfterAll
    static void leave() {
        SeededHouse.leave();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/inbox",
                "/inbox?view=mine",
                "/inbox?view=open",
                "/inbox?view=closed",
                "/inbox?view=all",
                "/inbox?view=overdue",
                "/inbox?view=unassigned"
            })
    void aListStopsWhenItsPageIsFull(String path) {
        readsNoLargeTable("handler", path);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void aCaseReadsItsOwnRows(String path) {
        readsNoLargeTable("compliance", path);
    }

    static Stream<String> cases() {
        return Stream.of("desc", "asc")
                .map(order ->
                        database()
                                .fetchSingle(
                                        "select r.reference from complaint.record r join complaint.contact c on c.complaint_id = r.id"
                                                + " where not r.restricted group by r.reference order by count(*) "
                                                + order
                                                + ", 1 limit 1")
                                .get(0, String.class))
                .map(reference -> "/complaints/" + reference);
    }

    private void readsNoLargeTable(String who, String path) {
        // What is asked once and kept is not asked by the next who comes.
        page(who, path);
        var asked =
                bean(AskedQueries.class)
                        .during(() -> assertThat(page(who, path).status()).isEqualTo(200));
        assertThat(asked).as("queries of " + path).hasSizeBetween(1, MOST_QUERIES);
        asked.stream()
                .filter(query -> !isCount(query.filled()))
                .forEach(query -> {
                    isCarriedByIndexes("explain " + query.filled());
                    // After some uses the server may keep to one plan for every value.
                    isCarriedByIndexes("explain (generic_plan) " + query.prepared());
                });
    }

    /** Counting stops at a thousand: in a house of this size it may as well read them all. */
    private static boolean isCount(String query) {
        return query.contains("counted") || query.contains("as \"open\"");
    }

    private void isCarriedByIndexes(String query) {
        var plan = plan(query);
        for (var table : large) {
            assertThat(plan).as(query).doesNotContain("Seq Scan on " + table + " ");
        }
        SORTED.matcher(plan)
                .results()
                .forEach(sort ->
                        assertThat(Integer.parseInt(sort.group(1)))
                                .as("rows sorted by " + query + "\n" + plan)
                                .isLessThan(MOST_SORTED));
    }

    /** As it stands: braces of a text would mean something to jOOQ, and a $1 to the driver. */
    private static String plan(String query) {
        try (var connection = simpleConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            var plan = new StringBuilder();
            while (rows.next()) {
                plan.append(rows.getString(1)).append('\n');
            }
            return plan.toString();
        } catch (SQLException refused) {
            throw new AssertionError(query, refused);
        }
    }

    private static Connection simpleConnection() throws SQLException {
        var house = TestHouse.get().bean(DataSource.class).unwrap(HikariDataSource.class);
        var asked = new Properties();
        asked.put("user", house.getUsername());
        asked.put("password", house.getPassword());
        asked.put("preferQueryMode", "simple");
        return DriverManager.getConnection(house.getJdbcUrl(), asked);
    }

    private static DSLContext database() {
        return TestHouse.get().bean(DSLContext.class);
    }
}
