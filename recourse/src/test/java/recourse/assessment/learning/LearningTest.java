package recourse.assessment.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

import recourse.assessment.learning.Learning.Learnt;
import recourse.assessment.learning.Learning.Settings;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

class LearningTest {

    @Test
    void fiveTextsOfEachLabelAreBetterThanGuessing() {
        var learnt = learnt(new Tales(1).each(5));

        assertThat(quality(learnt, new Tales(2).each(50)).accuracy()).isGreaterThan(0.7);
    }

    @Test
    void moreTextsTellMore() {
        var learnt = learnt(new Tales(1).each(100));

        assertThat(quality(learnt, new Tales(2).each(100)).accuracy()).isGreaterThan(0.95);
    }

    @Test
    void aStatedChanceIsRightThatOften() {
        var learnt = learnt(new Tales(1).misfiled(300, 0.3));

        var asked = new Tales(2).misfiled(1_000, 0.3);
        assertThat(quality(learnt, asked).calibrationError()).isLessThan(0.06);
        assertThat(learnt.unseen().calibrationError()).isLessThan(0.08);
    }

    @Test
    void nothingGoesThroughUntouchedWhereLabelsAreDrawnByLot() {
        var learnt = learnt(new Tales(1).misfiled(100, 1));

        assertThat(quality(learnt, new Tales(2).each(50)).coverage(learnt.classifier().sureAt95()))
                .isLessThan(0.05);
    }

    @Test
    void aRareLabelIsStillSaid() {
        var tales = new Tales(1);
        var texts = new ArrayList<>(tales.each(0));
        IntStream.range(0, 300).forEach(i -> texts.add(tales.about(i % 2)));
        IntStream.range(0, 12).forEach(i -> texts.add(tales.about(Tales.STAFF)));

        var quality = quality(learnt(texts), new Tales(2).each(50));

        assertThat(quality.f1(Tales.STAFF)).isGreaterThan(0.6);
    }

    @Test
    void theSameSeedGivesTheSameAnswersOnOneCoreAndOnAll() {
        var texts = new Tales(1).each(40);
        var one = Learning.of(texts, Tales.LABELS, new Settings(7, false), done -> {}).classifier();
        var all = Learning.of(texts, Tales.LABELS, new Settings(7, true), done -> {}).classifier();

        assertThat(new Tales(2).each(20))
                .allSatisfy(text ->
                        assertThat(one.classify(text.text())).isEqualTo(all.classify(text.text())));
    }

    @Test
    void sharesAddUpToOneAtMostAndTheBestIsTheAnswer() {
        var learnt = learnt(new Tales(1).each(40));

        assertThat(new Tales(2).each(20))
                .allSatisfy(text -> {
                    var shares = learnt.classifier().classify(text.text());
                    assertThat(IntStream.range(0, 3).mapToDouble(label -> shares[label]).sum())
                            .isLessThanOrEqualTo(1 + 1e-9);
                    assertThat(learnt.classifier().answer(text).said())
                            .isEqualTo(Shares.best(shares));
                });
    }

    @Test
    void itSaysHowMuchOfATextItKnows() {
        var classifier = learnt(new Tales(1).each(40)).classifier();

        assertThat(classifier.known(new Tales(2).about(0).text())).isGreaterThan(0.9);
        assertThat(classifier.known(Tales.of(List.of("tavaszi", "kabát", "gomb")))).isZero();
    }

    @Test
    void theWordsOfALabelSpeakForIt() {
        var classifier = learnt(new Tales(1).each(40)).classifier();

        assertThat(classifier.speaksFor("parcel", Tales.PARCEL)).isPositive();
        assertThat(classifier.speaksFor("parcel", Tales.MONEY)).isNegative();
        assertThat(classifier.speaksFor("zeppelin", Tales.PARCEL)).isZero();
    }

    @Test
    void aLabelThatNobodyGaveIsNeverSurelyMeant() {
        var texts = new Tales(1).each(30).stream().filter(text -> text.label() != 2).toList();

        var shares = learnt(texts).classifier().classify(new Tales(2).about(Tales.MONEY).text());

        assertThat(shares[Tales.STAFF]).isLessThan(0.3);
    }

    @Test
    void progressRisesToOne() {
        var heard = new ArrayList<Double>();
        Learning.of(new Tales(1).each(10), Tales.LABELS, new Settings(1, false), heard::add);

        assertThat(heard)
                .isSorted()
                .last()
                .satisfies(last -> assertThat(last).isCloseTo(1, within(1e-9)));
    }

    private static Learnt learnt(List<Labelled> texts) {
        return Learning.of(texts, Tales.LABELS, new Settings(1, false), done -> {});
    }

    private static Quality quality(Learnt learnt, List<Labelled> texts) {
        return new Quality(texts.stream().map(learnt.classifier()::answer).toList());
    }
}
