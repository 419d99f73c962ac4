package recourse.platform;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlainTextTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    <p>One</p><p>Two</p>                                     | One¶¶Two
                    one<br>two<br/>three                                     | one¶two¶three
                    <ul><li>tea</li><li>milk</li></ul>                       | - tea¶- milk
                    <table><tr><td>fee</td><td>12.00</td></tr></table>       | fee 12.00
                    <a href='https://example.org/x'>our page</a>             | our page (https://example.org/x)
                    <a href='https://example.org'>https://example.org</a>    | https://example.org
                    <a href='mailto:ada@example.net'>ada@example.net</a>     | ada@example.net
                    <a href='javascript:alert(1)'>click</a>                  | click
                    <style>p{x}</style>a<script>b</script>c                  | ac
                    x<!-- hidden -->y                                        | xy
                    caf&eacute; &lt;b&gt; &#8364;&nbsp;5                     | café <b> € 5
                    <blockquote>they said</blockquote>I say                  | > they said¶¶I say
                    a < b and c > d                                          | a < b and c > d
                    <img src='https://x/p.png' alt='a burnt kettle'>         | a burnt kettle
                    <b title='a > b'>bold</b>                                | bold
                    <script>never closed                                     | never closed
                    text <a href="never closed                               | text <a href="never closed
                    """)
    void readsHtmlAsAPersonWould(String html, String text) {
        assertThat(PlainText.of(html)).isEqualTo(text.replace('¶', '\n'));
    }
}
