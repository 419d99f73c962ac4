package recourse.assessment.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

import recourse.assessment.learning.Learning.Settings;

class MemoryTest {

    @Test
    void aClassifierSaysTheSameAfterItWasKept() {
        var texts = new Tales(1).each(40);
        var learnt = Learning.of(texts, Tales.LABELS, new Settings(1, false), done -> {});

        var read = Memory.read(Memory.of(learnt.classifier()));

        assertThat(read.sureAt95()).isEqualTo(learnt.classifier().sureAt95());
        assertThat(new Tales(2).each(20))
                .allSatisfy(text ->
                        assertThat(read.classify(text.text()))
                                .containsExactly(
                                        learnt.classifier().classify(text.text()), within(0.01)));
    }

    @Test
    void anotherFormIsRefused() {
        assertThatThrownBy(() -> Memory.read(new byte[] {1, 2, 3})).isInstanceOf(Exception.class);
    }
}
