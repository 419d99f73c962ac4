package recourse.resolution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import recourse.investigation.Finding.Result;

import java.util.Arrays;
import java.util.List;

class OutcomeTest {
    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "UPHELD, UPHELD",
        "UPHELD UPHELD, UPHELD",
        "UPHELD NOT_UPHELD, PARTLY_UPHELD",
        "UPHELD UNABLE, PARTLY_UPHELD",
        "UPHELD PARTLY_UPHELD, PARTLY_UPHELD",
        "PARTLY_UPHELD, PARTLY_UPHELD",
        "PARTLY_UPHELD NOT_UPHELD UNABLE, PARTLY_UPHELD",
        "NOT_UPHELD, NOT_UPHELD",
        "NOT_UPHELD NOT_UPHELD, NOT_UPHELD",
        "NOT_UPHELD UNABLE, UNABLE",
        "UNABLE, UNABLE"
    })
    void followsFromTheFindings(String results, Outcome outcome) {
        assertThat(Outcome.of(Arrays.stream(results.split(" ")).map(Result::valueOf).toList()))
                .isEqualTo(outcome);
    }

    @Test
    void needsAtLeastOneFinding() {
        assertThatIllegalArgumentException().isThrownBy(() -> Outcome.of(List.of()));
    }
}
