package recourse.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import org.junit.jupiter.api.Test;

import java.io.ByteArrayInputStream;
import java.util.zip.GZIPInputStream;

class AssetsTest {
    private final Assets assets = new Assets();
    private final AssetsPage page = new AssetsPage(assets);

    @Test
    void joinsTheStylesInTheOrderOfTheirLayers() {
        var styles = text(assets.stylesheet());
        assertThat(styles).startsWith("@layer tokens,base,components,pages;");
        assertThat(styles)
                .containsSubsequence(
                        "@layer tokens{",
                        "--accent:",
                        "@layer base{",
                        "@layer components{",
                        ".button",
                        "@layer pages{",
                        ".public");
    }

    @Test
    void namesAFileByItsContent() {
        assertThat(assets.stylesheet()).matches("/assets/recourse-[0-9a-f]{12}\\.css");
        assertThat(Asset.of("a", "css", "text/css", new byte[] {1}).name())
                .isNotEqualTo(Asset.of("a", "css", "text/css", new byte[] {2}).name());
    }

    @Test
    void givesEachSideOfTheCounterItsScript() {
        assertThat(text(assets.staffScript())).contains("htmx", "EventSource", "data-keep");
        assertThat(text(assets.publicScript()))
                .contains("data-keep")
                .doesNotContain("EventSource", "hx-get");
    }

    @Test
    void handsOutForEverWhatNeverChanges() throws Exception {
        var answer = page.show(name(assets.stylesheet()), "br, gzip");
        assertThat(answer.getHeaders().getFirst("Cache-Control"))
                .isEqualTo("public, max-age=31536000, immutable");
        assertThat(answer.getHeaders().getFirst("Content-Encoding")).isEqualTo("gzip");
        var plain =
                new GZIPInputStream(new ByteArrayInputStream(requireNonNull(answer.getBody())))
                        .readAllBytes();
        assertThat(new String(plain, UTF_8)).isEqualTo(text(assets.stylesheet()));
    }

    @Test
    void handsItOutPlainToWhoCannotUnpack() {
        var answer = page.show(name(assets.stylesheet()), "identity");
        assertThat(answer.getHeaders().getFirst("Content-Encoding")).isNull();
        assertThat(answer.getBody()).isEqualTo(asset(assets.stylesheet()).plain());
    }

    @Test
    void knowsNoOtherFile() {
        assertThat(page.show("../application.properties", "").getStatusCode().value())
                .isEqualTo(404);
        assertThat(page.show("recourse-000000000000.css", "").getStatusCode().value())
                .isEqualTo(404);
    }

    /** A page of 8 kB, compressed, fits on top of each. */
    @Test
    void weighsLittle() {
        var styles = asset(assets.stylesheet()).gzip().length;
        assertThat(styles + asset(assets.staffScript()).gzip().length).isLessThan(52_000);
        assertThat(styles + asset(assets.publicScript()).gzip().length).isLessThan(32_000);
    }

    private String text(String path) {
        return new String(asset(path).plain(), UTF_8);
    }

    private Asset asset(String path) {
        return requireNonNull(assets.find(name(path)));
    }

    private static String name(String path) {
        return path.substring("/assets/".length());
    }
}
