package recourse.assessment.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.stream.IntStream;

class QualityTest {

    @Test
    void accuracyCountsEveryTextAlikeAndMacroF1EveryLabel() {
        var quality = new Quality(List.of(said(0, 0), said(0, 0), said(0, 0), said(1, 0)));

        assertThat(quality.accuracy()).isEqualTo(0.75);
        assertThat(quality.f1(0)).isCloseTo(6 / 7.0, within(1e-9));
        assertThat(quality.f1(1)).isZero();
        assertThat(quality.macroF1()).isCloseTo(3 / 7.0, within(1e-9));
    }

    @Test
    void calibrationErrorIsTheDistanceOfWordAndTruth() {
        var sure = IntStream.range(0, 150).mapToObj(i -> new Answer(0, i % 2, 0.9, true)).toList();

        assertThat(new Quality(sure).calibrationError()).isCloseTo(0.4, within(1e-9));
        assertThat(new Quality(sure).bins()).hasSize(15);
    }

    @Test
    void theThresholdIsTheLowestAboveWhichEnoughAreRight() {
        var quality =
                new Quality(
                        List.of(
                                new Answer(0, 0, 0.9, true),
                                new Answer(0, 0, 0.8, true),
                                new Answer(0, 1, 0.7, true),
                                new Answer(0, 0, 0.6, true)));

        assertThat(quality.thresholdFor(0.95)).isEqualTo(0.8);
        assertThat(quality.thresholdFor(0.75)).isEqualTo(0.6);
        assertThat(quality.coverage(0.8)).isEqualTo(0.5);
        assertThat(quality.precision(0.8)).isEqualTo(1);
    }

    @Test
    void answersOfOneConfidenceStandOnOneSideOfTheThreshold() {
        var quality = new Quality(List.of(said(0, 0), said(0, 1)));

        assertThat(quality.thresholdFor(0.95)).isGreaterThan(1);
        assertThat(quality.coverage(quality.thresholdFor(0.95))).isZero();
    }

    @Test
    void aLabelThatWasNeverLearntIsNeverAmongTheFirstThree() {
        assertThat(Answer.of(5, new double[] {0.5, 0.3, 0.2}).amongThree()).isFalse();
        assertThat(Answer.of(2, new double[] {0.5, 0.3, 0.2}).amongThree()).isTrue();
    }

    private static Answer said(int label, int said) {
        return new Answer(label, said, 0.9, label == said);
    }
}
