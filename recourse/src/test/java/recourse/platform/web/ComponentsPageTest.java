package recourse.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import static recourse.platform.web.PageFixture.get;
import static recourse.platform.web.PageFixture.html;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;

import java.nio.file.Files;
import java.nio.file.Path;

class ComponentsPageTest {
    private final Pages pages = PageFixture.pages();

    @Test
    void needsNothingThatTheContentPolicyRefuses() throws Exception {
        var html = html(new ComponentsPage(pages).show(), get("/settings/components"));
        assertThat(html)
                .doesNotContainPattern("\\sstyle=|\\son[a-z]+=|<style|<script(?! src=\"/assets/)");
        Files.createDirectories(Path.of("target/look"));
        Files.writeString(Path.of("target/look/components.html"), html, UTF_8);
        Files.writeString(
                Path.of("target/look/error.html"),
                html(
                        new ErrorPages(pages).show(HttpStatus.INTERNAL_SERVER_ERROR, "7f3a"),
                        get("/inbox")),
                UTF_8);
    }
}
