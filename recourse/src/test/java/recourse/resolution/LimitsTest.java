package recourse.resolution;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import recourse.platform.Money;
import recourse.resolution.Limits.Limit;

import java.util.List;
import java.util.Map;
import java.util.UUID;

class LimitsTest {
    private static final Map<String, UUID> ROLES =
            Map.of(
                    "handler",
                    new UUID(0, 1),
                    "lead",
                    new UUID(0, 2),
                    "head",
                    new UUID(0, 3),
                    "officer",
                    new UUID(0, 4));
    private static final Limits LIMITS =
            new Limits(
                    List.of(
                            limit("handler", false, "100", "EUR"),
                            limit("lead", true, "2000", "EUR"),
                            limit("head", true, "10000", "EUR"),
                            limit("handler", false, "50", "GBP")));

    @ParameterizedTest(name = "{0} may grant {1} {2} alone: {3}")
    @CsvSource({
        "handler, 100.00, EUR, true",
        "handler, 100.01, EUR, false",
        "handler, 50, GBP, true",
        "handler, 1, USD, false",
        "lead, 50, GBP, false",
        "officer, 0.01, EUR, false"
    })
    void grantWithinTheRolesOwnLimitInThatCurrency(
            String role, String amount, String currency, boolean alone) {
        assertThat(LIMITS.cover(ROLES.get(role), Money.of(amount, currency))).isEqualTo(alone);
    }

    @ParameterizedTest(name = "{0} may approve {1} {2}: {3}")
    @CsvSource({
        "lead, 2000, EUR, true",
        "lead, 2000.01, EUR, false",
        "head, 2000.01, EUR, true",
        "head, 10000.01, EUR, true",
        "lead, 10000.01, EUR, false",
        "officer, 101, EUR, false",
        "officer, 51, GBP, false",
        "handler, 51, GBP, false",
        "lead, 1, USD, false"
    })
    void letTheHighestApproveWhatIsAboveEveryLimit(
            String role, String amount, String currency, boolean may) {
        assertThat(LIMITS.letApprove(ROLES.get(role), Money.of(amount, currency))).isEqualTo(may);
    }

    @Test
    void knowNoLimitOfWhoeverHasNoRole() {
        assertThat(cover(null)).isFalse();
    }

    private static boolean cover(@Nullable UUID role) {
        return LIMITS.cover(role, Money.of("1", "EUR"));
    }

    private static Limit limit(String role, boolean approves, String amount, String currency) {
        return new Limit(
                java.util.Objects.requireNonNull(ROLES.get(role)),
                approves,
                Money.of(amount, currency));
    }
}
