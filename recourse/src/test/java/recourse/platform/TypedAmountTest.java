package recourse.platform;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.math.BigDecimal;

/** What people type into a field for an amount. */
class TypedAmountTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    39.90      | 39.90
                    249,50     | 249.50
                    1499       | 1499
                    1,499.00   | 1499.00
                    1.499,00   | 1499.00
                    1'499.5    | 1499.5
                    1 499      | 1499
                    1,234,567  | 1234567
                    0.250      | 0.250
                    """)
    void isReadInTheWritingOfSeveralCountries(String typed, BigDecimal meant) {
        assertThat(Money.typed(typed)).contains(meant);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1,499",
                "1.499",
                "1E9",
                "-5",
                "1,49,900",
                "1,499,00",
                "12 EUR",
                "",
                "1e100000000"
            })
    void isAskedForAgainWhereItIsNoneOrMightBeEitherOfTwo(String typed) {
        assertThat(Money.typed(typed)).isEmpty();
    }
}
