package recourse.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import static java.util.Locale.ENGLISH;
import static java.util.Locale.FRENCH;
import static java.util.Locale.GERMAN;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

import recourse.assessment.CategoryProposal.Abstention;
import recourse.assessment.CategoryProposal.Basis;
import recourse.assessment.CategoryProposal.Candidate;
import recourse.assessment.Reason.Kind;

import java.util.List;
import java.util.Map;
import java.util.UUID;

class CategoryProposerTest {

    private static final Embedder EMBEDDER = new Embedder();
    private static final String TWICE =
            "Good morning. I bought a coat on Friday. My bank statement shows that you took the"
                    + " money two times. Kind regards, Ann";
    private static final String ZWEIMAL =
            "Guten Tag, ich habe einen Mantel gekauft. Der Betrag wurde zweimal von meinem Konto"
                    + " abgebucht. Viele Grüße";

    private final CategoryProposer proposer = new CategoryProposer(EMBEDDER);

    @AfterAll
    static void close() {
        EMBEDDER.close();
    }

    @Test
    void proposesDoubleChargeForATextAboutBeingChargedTwice() {
        var proposal = proposer.propose(TreeFixture.tree(), TWICE, ENGLISH);
        assertThat(proposal.best()).map(Candidate::category).contains(TreeFixture.DOUBLE_CHARGE);
        assertThat(proposal.basis()).isEqualTo(Basis.MEANING);
    }

    @Test
    void pointsToTheSentenceThatSpeaksForIt() {
        var proposal = proposer.propose(TreeFixture.tree(), TWICE, ENGLISH);
        assertThat(proposal.reasons())
                .filteredOn(reason -> reason.kind() == Kind.SENTENCE)
                .first()
                .satisfies(reason ->
                        assertThat(reason.words())
                                .containsExactly(
                                        "My bank statement shows that you took the money two"
                                                + " times."));
    }

    @Test
    void aBranchIsAsSureAsItsLeavesTogether() {
        var proposal = proposer.propose(TreeFixture.tree(), TWICE, ENGLISH);
        assertThat(proposal.above())
                .extracting(Candidate::category)
                .containsExactly(TreeFixture.PAYMENTS);
        assertThat(proposal.above().getFirst().confidence())
                .isGreaterThan(proposal.ranked().getFirst().confidence());
        assertThat(proposal.ranked().stream().mapToDouble(Candidate::confidence).sum())
                .isCloseTo(1, within(1e-6));
    }

    @Test
    void aGermanTextFindsItsCategoryByWords() {
        var proposal = proposer.propose(TreeFixture.tree(), ZWEIMAL, GERMAN);
        assertThat(proposal.best()).map(Candidate::category).contains(TreeFixture.DOUBLE_CHARGE);
        assertThat(proposal.basis()).isEqualTo(Basis.WORDS);
        assertThat(proposal.reasons())
                .extracting(Reason::kind)
                .contains(Kind.SHARED_WORDS, Kind.ONLY_WORDS);
    }

    @Test
    void umlautsWrittenOutAreTheSameWords() {
        var umlauts =
                proposer.propose(
                        TreeFixture.tree(),
                        "Die Ware kam beschädigt und unvollständig an.",
                        GERMAN);
        var writtenOut =
                proposer.propose(
                        TreeFixture.tree(),
                        "Die Ware kam beschaedigt und unvollstaendig an.",
                        GERMAN);
        assertThat(umlauts.ranked()).isEqualTo(writtenOut.ranked());
        assertThat(umlauts.best()).map(Candidate::category).contains(TreeFixture.DAMAGED);
    }

    @Test
    void abstainsOnThreeWords() {
        var proposal = proposer.propose(TreeFixture.tree(), "Please call me", ENGLISH);
        assertThat(proposal.best()).isEmpty();
        assertThat(proposal.abstention()).isEqualTo(Abstention.TOO_SHORT);
    }

    @Test
    void abstainsWhenNothingFits() {
        var proposal =
                proposer.propose(
                        TreeFixture.tree(),
                        "The moon turns around the earth and photosynthesis feeds the plants.",
                        ENGLISH);
        assertThat(proposal.abstention()).isEqualTo(Abstention.NOTHING_FITS);
        assertThat(proposal.reasons().getFirst().kind()).isEqualTo(Kind.NOTHING_FITS);
    }

    @Test
    void abstainsInALanguageThatNeitherModelNorDescriptionsKnow() {
        var proposal =
                proposer.propose(
                        TreeFixture.tree(),
                        "Bonjour, je voudrais qu'on me réponde bientôt.",
                        FRENCH);
        assertThat(proposal.best()).isEmpty();
    }

    @Test
    void aTreeWithoutEnglishIsComparedByWords() {
        var tree =
                List.of(
                        new CategorySketch(
                                TreeFixture.STAFF,
                                null,
                                Map.of(
                                        "de",
                                        new Wording(
                                                "Verhalten",
                                                "Unfreundlich am Schalter",
                                                List.of()))));
        assertThat(proposer.propose(tree, TWICE, ENGLISH).basis()).isEqualTo(Basis.WORDS);
    }

    @Test
    void anEmptyTreeProposesNothing() {
        assertThat(proposer.propose(List.of(), TWICE, ENGLISH).ranked()).isEmpty();
    }

    @Test
    void aTreeBentIntoARingStillAnswers() {
        var one = new UUID(1, 1);
        var other = new UUID(1, 2);
        var words = Map.of("en", new Wording("Late", "Arrives late", List.of()));
        var tree =
                List.of(
                        new CategorySketch(one, other, words),
                        new CategorySketch(other, one, words),
                        new CategorySketch(new UUID(1, 3), one, words));
        assertThat(proposer.propose(tree, TWICE, ENGLISH).ranked()).hasSize(1);
    }

    @Test
    void sameTextSameAnswer() {
        var again = new CategoryProposer(EMBEDDER);
        assertThat(again.propose(TreeFixture.tree(), TWICE, ENGLISH))
                .isEqualTo(proposer.propose(TreeFixture.tree(), TWICE, ENGLISH));
    }

    @Test
    void anEditedDescriptionCountsAtOnce() {
        var before = proposer.propose(TreeFixture.tree(), TWICE, ENGLISH);
        var shorter =
                TreeFixture.tree().stream()
                        .filter(category -> !category.id().equals(TreeFixture.DOUBLE_CHARGE))
                        .toList();
        var after = proposer.propose(shorter, TWICE, ENGLISH);
        assertThat(before.ranked().getFirst().category()).isEqualTo(TreeFixture.DOUBLE_CHARGE);
        assertThat(after.ranked())
                .extracting(Candidate::category)
                .doesNotContain(TreeFixture.DOUBLE_CHARGE);
    }
}
