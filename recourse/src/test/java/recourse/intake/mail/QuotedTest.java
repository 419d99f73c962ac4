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
                // Outlook
                "De : Réclamations <r@example.org>\nEnvoyé : lundi 6 juillet 2026 09:12\nÀ : Ada\nObjet : Votre réclamation\n\nBonjour,\n",
                "De\u00a0: Réclamations <r@example.org>\nEnvoyé\u00a0: lundi 6 juillet 2026\nÀ\u00a0: Ada\n\nBonjour,\n",
                "De: Reclamaciones <r@example.org>\nEnviado el: lunes, 6 de julio de 2026 9:12\nPara: Ada\nAsunto: Su queja\n\nHola,\n",
                "*From:* Complaints <c@example.org>\n*Sent:* Monday, July 6, 2026 9:12 AM\n*To:* Ada\n\nDear Ada,\n",
                "-----Message d'origine-----\nDe : Réclamations\n",
                "-----Mensaje original-----\nDe: Reclamaciones\n",
                // Gmail
                "El lun, 6 jul 2026 a las 9:12, Reclamaciones (<r@example.org>) escribió:\n\n> Hola,\n",
                "El lun, 6 jul 2026 a las 9:12, Reclamaciones escribió:\n\nHola,\n",
                "Le lun. 6 juil. 2026 à 09:12, Réclamations d'un nom bien long <\nr@example.org> a écrit\u00a0:\n\nBonjour,\n",
                "On Mon, Jul 6, 2026 at 9:12 AM Complaints of a Very Long Name\n<complaints@example.org> wrote:\n\nDear Ada,\n",
                "---------- Forwarded message ---------\nFrom: Complaints <c@example.org>\n",
                "---------- Mensaje reenviado ---------\nDe: Reclamaciones <r@example.org>\n",
                "On Dec 16, 2026, at 12:47 PM, Complaints of a Very Long Name\n<complaints@example.org>\nwrote:\n\n> Dear Ada,\n",
                // Apple Mail
                "On 6. Jul 2026, at 09:12, Complaints <c@example.org> wrote:\n\nDear Ada,\n",
                "Am 06.07.2026 um 09:12 schrieb Beschwerden <b@example.org>:\n\nGuten Tag,\n",
                "Le 6 juil. 2026 à 09:12, Réclamations <r@example.org> a écrit\u202f:\n\nBonjour,\n",
                "El 6 jul 2026, a las 9:12, Reclamaciones <r@example.org> escribió:\n\nHola,\n",
                "Begin forwarded message:\n\nFrom: Complaints\n",
                "Anfang der weitergeleiteten Nachricht:\n\nVon: Beschwerden\n",
                "Début du message réexpédié\u00a0:\n\nDe: Réclamations\n",
                "Inicio del mensaje reenviado:\n\nDe: Reclamaciones\n",
                // GMX and web.de
                "Gesendet: Montag, 06. Juli 2026 um 09:12 Uhr\nVon: \"Beschwerden\" <b@example.org>\nAn: ada@example.net\nBetreff: Ihre Beschwerde\n\nGuten Tag,\n",
                "Sent: Monday, July 06, 2026 at 9:12 AM\nFrom: \"Complaints\" <c@example.org>\nTo: ada@example.net\nSubject: Your complaint\n\nDear Ada,\n",
                "Envoyé: lundi 6 juillet 2026 à 09:12\nDe: \"Réclamations\" <r@example.org>\nÀ: ada@example.net\n\nBonjour,\n",
                "Enviado: lunes, 6 de julio de 2026, 9:12\nDe: \"Reclamaciones\" <r@example.org>\nPara: ada@example.net\n\nHola,\n",
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
