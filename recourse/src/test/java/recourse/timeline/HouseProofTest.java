package recourse.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Roles, keys and limits are changed behind the program's back, then lawfully. */
class HouseProofTest extends ProofTest {
    @BeforeEach
    void tell() {
        tellTheHouse();
    }

    @Test
    void namesARoleThatWasAdded() {
        assertThat(
                        faults(() ->
                                database.execute(
                                        "insert into identity.role values"
                                                + " (gen_random_uuid(), 'forged', 'Forged', '{APPROVE}')")))
                .anyMatch(fault ->
                        fault.contains("no entry told of") && fault.contains("identity.role"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '"',
            value = {
                "identity.role; permissions = permissions || '{FORGED}'; permissions = array_remove(permissions, 'FORGED')",
                "identity.api_key; permissions = permissions || '{FORGED}'; permissions = array_remove(permissions, 'FORGED')",
                "resolution.authority; up_to = up_to + 1000; up_to = up_to - 1000"
            })
    void namesWhatWasChangedInTheHouseAlsoAfterLawfulChanges(
            String table, String forge, String mend) {
        database.execute("update " + table + " set " + forge);
        try {
            tellTheHouse();
            assertThat(faults(() -> {}))
                    .anyMatch(fault ->
                            fault.contains(table) && fault.contains("is not what its entry told"));
        } finally {
            database.execute("update " + table + " set " + mend);
        }
        assertThat(faults(() -> {})).isEmpty();
    }

    @Test
    void namesARoleThatWasAddedAlsoAfterLawfulChanges() {
        database.execute(
                "insert into identity.role values (gen_random_uuid(), 'forged', 'Forged', '{}')");
        try {
            tellTheHouse();
            assertThat(faults(() -> {}))
                    .anyMatch(fault ->
                            fault.contains("no entry told of") && fault.contains("identity.role"));
        } finally {
            database.execute("delete from identity.role where key = 'forged'");
        }
        assertThat(faults(() -> {})).isEmpty();
    }
}
