package recourse.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
}
