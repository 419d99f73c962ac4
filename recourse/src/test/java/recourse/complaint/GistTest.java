package recourse.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Locale;

class GistTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    de | Ich habe am 15. November einen Tisch bestellt. Er kam nie an.         | Ich habe am 15. November einen Tisch bestellt.
                    de | Hr. Dr. Weber sagte z. B. Ja, dann kam nichts mehr. Seitdem warte ich. | Hr. Dr. Weber sagte z. B. Ja, dann kam nichts mehr.
                    en | Mr. Smith at St. James Street sent me away. I want an apology.         | Mr. Smith at St. James Street sent me away.
                    en | I came at 3 p.m. Nobody opened the door. There was no bell.            | I came at 3 p.m. Nobody opened the door.
                    en | I paid 15. Then the till charged me once more.                         | Then the till charged me once more.
                    en | No. Nobody ever called me back about it.                               | No. Nobody ever called me back about it.
                    """)
    void isAWholeSentence(String language, String story, String gist) {
        assertThat(Gist.of(story, Locale.of(language))).isEqualTo(gist);
    }

    @ParameterizedTest
    @CsvSource({
        "'Hello,\n\nTwo payments of exactly 26.90 left my account on the very\nsame day. Why?'"
    })
    void readsOverTheLinesThatAMailProgramBroke(String mail) {
        assertThat(Gist.of(mail, Locale.ENGLISH))
                .isEqualTo("Two payments of exactly 26.90 left my account on the very same day.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    en | Hi, I was charged twice for one sofa. Why?                | I was charged twice for one sofa.
                    en | Dear Sir or Madam, nobody answers the phone any more.     | nobody answers the phone any more.
                    de | Sehr geehrte Damen und Herren, das Sofa kam nie bei mir an. | das Sofa kam nie bei mir an.
                    fr | Bonjour Madame, le canapé n'est jamais arrivé chez moi.   | le canapé n'est jamais arrivé chez moi.
                    es | Estimados señores: el sofá nunca llegó a mi casa.         | el sofá nunca llegó a mi casa.
                    en | High fees were taken from my account again.               | High fees were taken from my account again.
                    """)
    void leavesTheGreetingAway(String language, String story, String gist) {
        assertThat(Gist.of(story, Locale.of(language))).isEqualTo(gist);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "FYI\n\n---------- Forwarded message ---------\nFrom: Ada Quill <ada@example.net>\nDate: Mon, Jul 6, 2026 at 9:12 AM\nSubject: My sofa from the shop\nTo: <jo@example.net>\n\n\n%s",
                "-------- Weitergeleitete Nachricht --------\nBetreff: Mein Sofa aus dem Laden ist da\nDatum: Mon, 6 Jul 2026 09:12:00 +0200\nVon: Ada Quill <ada@example.net>\nAn: jo@example.net\n\n%s",
                "Début du message réexpédié :\n\nDe: Ada Quill <ada@example.net>\nObjet: Mon canapé du magasin en ville\nDate: 6 juillet 2026 à 09:12:00 UTC+2\nÀ: jo@example.net\n\n%s",
                "De: Ada Quill <ada@example.net>\nEnviado el: lunes, 6 de julio de 2026 9:12\nPara: jo@example.net\nAsunto: Mi sofá de la tienda nueva\n\n%s",
                "On 6 July 2026 Jo of the shop wrote:\n> We are very sorry for the sofa.\n\n%s\n\nSent from my iPhone",
                "Le lun. 6 juil. 2026 à 09:12, Réclamations <r@example.org> a écrit :\n> Nous sommes désolés pour le canapé.\n%s",
                "Am 06.07.2026 um 09:12 schrieb Beschwerden <b@example.org>:\n> Das Sofa tut uns sehr leid.\n\n%s\n-- \nAda Quill of Number Nine Street",
                "Von meinem iPhone gesendet und nicht mehr\n\n%s"
            })
    void passesOverWhatMailProgramsWrite(String mail) {
        assertThat(Gist.of(mail.formatted("The sofa never came to my house."), Locale.ENGLISH))
                .isEqualTo("The sofa never came to my house.");
    }

    @Test
    void holdsNoQuoteWhereTheOwnWordsAreFew() {
        assertThat(Gist.of("Thanks, Jo\n\n> We will call you on Monday.\n", Locale.ENGLISH))
                .isEqualTo("Thanks, Jo");
        assertThat(Gist.of("> all of it\n> is quoted\n", Locale.ENGLISH))
                .isEqualTo("> all of it > is quoted");
    }
}
