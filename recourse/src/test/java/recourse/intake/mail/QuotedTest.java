package recourse.intake.mail;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuotedTest {
    private static final String OWN = "I do not agree.\n\nAda\n\n";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "On Mon, 6 Jul 2026 at 09:12, Complaints <complaints@example.org> wrote:\n> Dear Ada,\n> we are sorry.\n",
                "On Mon, 6 Jul 2026 at 09:12, Complaints of a Very Long Name\n<complaints@example.org> wrote:\n\n> Dear Ada,\n",
                "On 6 July 2026, Complaints wrote:\n\nDear Ada,\nwe are sorry.\n",
                "Am 06.07.2026 um 09:12 schrieb Beschwerden:\n> Guten Tag,\n",
                "Am Mo., 6. Juli 2026 um 09:12 Uhr schrieb Beschwerden <\nbeschwerden@example.org>:\n\n> Guten Tag,\n",
                "Le lun. 6 juil. 2026 à 09:12, Réclamations <r@example.org> a écrit :\n> Bonjour,\n",
                "-----Original Message-----\nFrom: Complaints\nDear Ada,\n",
                "-------- Ursprüngliche Nachricht --------\nVon: Beschwerden\n",
                "Von: Beschwerden <b@example.org>\nGesendet: Montag, 6. Juli 2026 09:12\nAn: Ada\nBetreff: Ihre Beschwerde\n\nGuten Tag,\n",
                "________________________________\nFrom: Complaints\nSent: Monday\n\nDear Ada,\n",
                "> Dear Ada,\n> we are sorry.\n",
            })
    void foldsFromTheLineThatOpensTheHistory(String history) {
        assertThat(Quoted.foldFrom(OWN + history)).hasValue(OWN.length());
    }

    @Test
    void foldsNothingWhereAnswersStandBetweenTheQuotes() {
        assertThat(Quoted.foldFrom("> Did you call?\nYes, twice.\n> When?\nOn Monday.\n"))
                .isEmpty();
    }

    @Test
    void foldsTheQuoteAboveASignature() {
        var text = "No.\n\nOn Monday, Jo wrote:\n> Is that all right?\n\n-- \nAda Quill\n";
        assertThat(Quoted.foldFrom(text)).hasValue(text.indexOf("On Monday"));
    }

    @Test
    void leavesATextThatIsAllTheSendersOwn() {
        assertThat(Quoted.foldFrom("Your manager wrote: pay or leave.\nFrom: my house\nI left.\n"))
                .isEmpty();
        assertThat(Quoted.foldFrom("")).isEmpty();
    }

    @Test
    void neverFoldsAMailThatIsNothingButAQuote() {
        assertThat(Quoted.foldFrom("> all of it\n> quoted\n")).isEmpty();
    }

    @Test
    void findsTheSignature() {
        var text = "No.\n-- \nAda Quill\n";
        assertThat(Quoted.signatureFrom(text)).hasValue(4);
        assertThat(Quoted.signatureFrom("No.\n")).isEmpty();
    }
}
