package recourse.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import recourse.assessment.CategoryProposal.Basis;
import recourse.assessment.learning.Labelled;
import recourse.assessment.learning.Learning;
import recourse.assessment.learning.Learning.Settings;
import recourse.assessment.teaching.Champion;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;

/** What a model that learnt from a handful of decisions proposes on the tree of today. */
class LearntProposalTest {
    private static final Embedder EMBEDDER = new Embedder();
    private static final List<String> WAYS =
            List.of("on Friday", "in March", "last week", "by app", "for my son", "again");
    private static Champion champion;

    private final Proposer proposer = new Proposer(EMBEDDER);

    @BeforeAll
    static void learnsThatTheHouseFilesRudeCouriersUnderParcels() {
        var understanding = new Understanding(EMBEDDER, TreeFixture.tree());
        var labels = understanding.labels();
        var texts = new ArrayList<Labelled>();
        for (var way : WAYS) {
            teach(
                    texts,
                    understanding,
                    TreeFixture.LATE_DELIVERY,
                    "The courier shouted at me at the door " + way + " and was very rude.");
            teach(
                    texts,
                    understanding,
                    TreeFixture.DOUBLE_CHARGE,
                    "You took the money from my card twice " + way + ".");
        }
        var learnt = Learning.of(texts, labels.size(), new Settings(1, false), done -> {});
        champion = new Champion("learnt-test", labels, learnt.classifier());
    }

    @AfterAll
    static void closes() {
        EMBEDDER.close();
    }

    private static void teach(
            List<Labelled> texts, Understanding understanding, UUID category, String text) {
        texts.add(
                new Labelled(
                        understanding.of(text, Locale.ENGLISH),
                        understanding.labels().indexOf(category)));
    }

    @Test
    void saysWhatPeopleDecidedNotWhatTheDescriptionSays() {
        var text = "A rude courier shouted at my wife at the door yesterday.";

        assertThat(first(proposer.propose(TreeFixture.tree(), text, Locale.ENGLISH)))
                .isEqualTo(TreeFixture.STAFF);
        assertThat(first(asked(text, Locale.ENGLISH))).isEqualTo(TreeFixture.LATE_DELIVERY);
    }

    @Test
    void namesItselfAndTheWordsThatTold() {
        var opinion = asked("A rude courier shouted at my wife at the door.", Locale.ENGLISH);

        assertThat(opinion.model()).startsWith("learnt-test/");
        assertThat(opinion.category().reasons())
                .filteredOn(reason -> reason.kind() == Reason.Kind.TELLING_WORDS)
                .singleElement()
                .satisfies(reason -> assertThat(reason.words()).contains("courier", "rude"));
    }

    @Test
    void readsTheWordsOnlyOfALanguageThatTheEmbeddingDoesNotKnowAndSaysSo() {
        var opinion = asked("Der courier war sehr rude und shouted at the door", Locale.GERMAN);

        assertThat(opinion.category().basis()).isEqualTo(Basis.WORDS);
        assertThat(opinion.category().reasons())
                .extracting(Reason::kind)
                .contains(Reason.Kind.ONLY_WORDS);
    }

    @ParameterizedTest
    @MethodSource("garbage")
    void abstainsFromGarbageAndSaysWhy(String text) {
        var proposal = asked(text, Locale.ENGLISH).category();

        assertThat(proposal.best()).isEmpty();
        assertThat(proposal.reasons())
                .extracting(Reason::kind)
                .containsAnyOf(Reason.Kind.TOO_SHORT, Reason.Kind.UNKNOWN_WORDS);
    }

    static Stream<String> garbage() {
        var binary = new StringBuilder();
        new Random(1).ints(4_000, 0, 256).forEach(sign -> binary.append((char) sign));
        return Stream.of(
                "",
                "?",
                "e".repeat(1 << 20),
                "e ".repeat(1 << 19),
                binary.toString(),
                "Tegnap vettem egy piros kabátot, aztán elromlott rajta minden gomb.",
                "昨日赤いコートを買いましたが、ボタンが全部取れてしまいました。",
                "Вчера я купил красное пальто, и все пуговицы отвалились.");
    }

    @Test
    void survivesHostileText() {
        assertThat(HostileText.texts(60))
                .allSatisfy(text ->
                        assertThat(asked(text, Locale.ENGLISH).category().ranked()).isNotEmpty());
    }

    @Test
    void aCategoryThatCameLaterGetsNothingUntilTheModelIsTaughtAnew() {
        var younger =
                new Champion(
                        "learnt-test",
                        champion.labels().stream()
                                .map(label ->
                                        label.equals(TreeFixture.STAFF) ? new UUID(0, 1) : label)
                                .toList(),
                        champion.classifier());

        var proposal =
                proposer.propose(
                        TreeFixture.tree(), younger, "You took my money twice.", Locale.ENGLISH);

        assertThat(first(proposal)).isEqualTo(TreeFixture.DOUBLE_CHARGE);
    }

    private Opinion asked(String text, Locale language) {
        return proposer.propose(TreeFixture.tree(), champion, text, language);
    }

    private static UUID first(Opinion opinion) {
        return opinion.category().ranked().getFirst().category();
    }
}
