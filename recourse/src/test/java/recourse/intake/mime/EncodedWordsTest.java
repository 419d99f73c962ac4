package recourse.intake.mime;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EncodedWordsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    =?iso-8859-1?q?caf=E9?=                          | café
                    =?UTF-8?B?Y2Fmw6k=?= today                       | café today
                    =?utf-8?q?caf=C3?= =?utf-8?q?=A9?=               | café
                    =?utf-8?Q?with space inside?=                    | with space inside
                    =?utf-8*de?Q?Gru=C3=9F?=                         | Gruß
                    =?iso-2022-jp?B?GyRCNkFCPxsoQg==?=               | 響多
                    =?nobody-knows?Q?caf=E9?=                        | café
                    a =?utf-8?Q?b?= =?utf-8?Q?c?= d                  | a bc d
                    =?utf-8?Q?never ends                             | =?utf-8?Q?never ends
                    =?utf-8?X?odd?=                                  | =?utf-8?X?odd?=
                    plain =? sign                                    | plain =? sign
                    =?utf-8?B?Y2Fmw6k?=                              | café
                    """)
    void decodesWhatSendersMean(String header, String text) {
        assertThat(EncodedWords.decode(header)).isEqualTo(text);
    }

    @Test
    void readsParametersInAllTheirForms() {
        assertThat(Parameters.of("text/plain; charset=\"utf-8\"; name=my file.txt").get("name"))
                .contains("my file.txt");
        assertThat(Parameters.of("a/b; filename=\"=?utf-8?Q?caf=C3=A9.txt?=\"").get("filename"))
                .contains("café.txt");
        assertThat(
                        Parameters.of("a/b; filename*=UTF-8''caf%C3%A9.txt; filename=cafe.txt")
                                .get("filename"))
                .contains("café.txt");
        assertThat(Parameters.of("a/b; f*1=two; f*0=one").get("f")).contains("onetwo");
        assertThat(Parameters.of("a/b; name=\"C:\\dir\\x.txt").get("name"))
                .contains("C:\\dir\\x.txt");
        assertThat(Parameters.of("multipart/mixed boundary=x").value())
                .isEqualTo("multipart/mixed boundary=x");
    }

    @Test
    void replacesHalvesOfCharacters() {
        assertThat(Characters.sound("a\ud83db\0c\udc00")).isEqualTo("a\ufffdb\ufffdc\ufffd");
        assertThat(Characters.cut("ab\ud83d\ude00", 3)).isEqualTo("ab");
    }
}
