package recourse.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import static java.util.Locale.ENGLISH;
import static java.util.Locale.GERMAN;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import recourse.assessment.Reason.Kind;
import recourse.taxonomy.Severity;

import java.time.Duration;

class SeverityProposerTest {

    private static final Embedder EMBEDDER = new Embedder();
    private final SeverityProposer proposer = new SeverityProposer(EMBEDDER);

    @AfterAll
    static void close() {
        EMBEDDER.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The charger caught fire at night and my son was hurt. | CRITICAL",
                "My father died in your care last Tuesday. | CRITICAL",
                "We will be evicted on Friday because you did not pay the landlord. | HIGH",
                "I am in a wheelchair and the lift has been broken since Monday. | HIGH",
                "You took 12,500.00 EUR from my account. | HIGH",
                "I was charged the wrong amount and want it back. | NORMAL",
                "Just a small thing: there is a typo on your poster. | LOW"
            })
    void englishCuesDecide(String text, Severity severity) {
        assertThat(proposer.propose(text, ENGLISH).severity()).isEqualTo(severity);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Das Ladegerät hat in der Nacht Feuer gefangen. | CRITICAL",
                "Meine Mutter musste mit dem Krankenwagen abgeholt werden. | CRITICAL",
                "Wir sitzen seit Tagen ohne Heizung in der Wohnung. | HIGH",
                "Ich werde meinen Anwalt einschalten. | HIGH",
                "Die Rechnung ist falsch, bitte korrigieren Sie sie. | NORMAL",
                "Nur eine Kleinigkeit: auf dem Plakat fehlt ein Komma. | LOW"
            })
    void germanCuesDecide(String text, Severity severity) {
        assertThat(proposer.propose(text, GERMAN).severity()).isEqualTo(severity);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The shelf fell down but nobody was hurt. | en",
                "Luckily I was not injured when the shelf fell. | en",
                "Das Regal fiel um, aber es wurde niemand verletzt. | de",
                "Verletzt wurde niemand, als das Regal umfiel. | de"
            })
    void negatedInjuryIsNotCritical(String text, String language) {
        var proposal = proposer.propose(text, java.util.Locale.forLanguageTag(language));
        assertThat(proposal.severity()).isLessThan(Severity.CRITICAL);
        assertThat(proposal.reasons()).extracting(Reason::kind).contains(Kind.NOT_SO);
    }

    @Test
    void notOnlyDeniesNothing() {
        var proposal = proposer.propose("Not only was I injured, you also laughed at me.", ENGLISH);
        assertThat(proposal.severity()).isEqualTo(Severity.CRITICAL);
    }

    @Test
    void aDenialEndsWithItsClause() {
        var proposal = proposer.propose("Nobody helped, my child was injured.", ENGLISH);
        assertThat(proposal.severity()).isEqualTo(Severity.CRITICAL);
    }

    @Test
    void whatMightHaveHappenedIsOneStepMilder() {
        var proposal = proposer.propose("The ladder broke and I could have been injured.", ENGLISH);
        assertThat(proposal.severity()).isEqualTo(Severity.HIGH);
        assertThat(proposal.reasons()).extracting(Reason::kind).contains(Kind.ONLY_POSSIBLE);
    }

    @Test
    void severalSmallerTroublesMakeALargerOne() {
        var text = "I am desperate, I called many times, and my daughter waits for it too.";
        assertThat(proposer.propose(text, ENGLISH).severity()).isEqualTo(Severity.HIGH);
    }

    @Test
    void twoAgreeingCuesAreSurerThanOne() {
        var one = proposer.propose("Ich gehe zum Anwalt.", GERMAN);
        var two = proposer.propose("Ich gehe zum Anwalt, denn ich sitze im Rollstuhl.", GERMAN);
        assertThat(two.confidence()).isGreaterThan(one.confidence());
    }

    @Test
    void theArticleDieIsNoDeath() {
        assertThat(proposer.propose("Die Ware ist gut und die Rechnung stimmt.", GERMAN).severity())
                .isEqualTo(Severity.NORMAL);
    }

    @Test
    void takesNoLongerForAHostileText() {
        var hostile = "three three three no no was was broke my ".repeat(2_400);
        Assertions.assertTimeout(Duration.ofSeconds(10), () -> proposer.propose(hostile, GERMAN));
    }
}
