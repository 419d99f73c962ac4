package recourse.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import static recourse.platform.web.PageFixture.get;
import static recourse.platform.web.PageFixture.html;
import static recourse.platform.web.PageFixture.render;

import gg.jte.Content;

import jakarta.servlet.http.Cookie;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.View;

import recourse.platform.Refused;

import java.util.Locale;
import java.util.Map;
import java.util.Objects;

class PagesTest {
    private final Pages pages = PageFixture.pages();

    @Test
    void keepsPagesOutOfEveryCache() throws Exception {
        var response = render(list(), get("/inbox"));
        assertThat(response.getHeader("Cache-Control")).isEqualTo("no-store");
        assertThat(response.getHeader("Vary")).isEqualTo("HX-Request");
        assertThat(response.getContentLength()).isEqualTo(response.getContentAsByteArray().length);
    }

    @Test
    void givesHtmxOnlyTheInside() throws Exception {
        var request = get("/inbox");
        request.addHeader("HX-Request", "true");
        assertThat(html(list(), request))
                .contains("<title>Inbox · Recourse</title>", "<p>rows</p>")
                .doesNotContain("<body");
    }

    @Test
    void givesTheWholePageWhenTheBrowserGoesBack() throws Exception {
        var request = get("/inbox");
        request.addHeader("HX-Request", "true");
        request.addHeader("HX-History-Restore-Request", "true");
        assertThat(html(list(), request)).contains("<body");
    }

    @Test
    void namesTheRoomOneIsIn() throws Exception {
        var html = html(list(), get("/inbox/mine"));
        assertThat(html)
                .contains(
                        "<a href=\"/inbox\" aria-current=\"page\">",
                        "<a href=\"/insight\">",
                        "Ana Moor");
    }

    @Test
    void showsAStrangerNoRooms() throws Exception {
        var html =
                html(
                        PageFixture.pagesForStrangers().show("platform/staff", inside()),
                        get("/inbox"));
        assertThat(html).doesNotContain("href=\"/insight\"", "Sign out", "/outgoing");
    }

    @Test
    void saysOnceWhatWasDone() throws Exception {
        var moved =
                render(
                        pages.to(
                                "/inbox", Flash.of("platform.title", "<Ana>").undoneAt("/moves/7")),
                        get("/inbox"));
        assertThat(moved.getStatus()).isEqualTo(303);
        assertThat(moved.getHeader("Location")).isEqualTo("/inbox");

        var next = get("/inbox");
        next.setCookies(Objects.requireNonNull(moved.getCookie("flash")));
        var shown = render(list(), next);
        assertThat(shown.getContentAsString())
                .contains("&lt;Ana&gt; · Recourse", "action=\"/moves/7\"");
        assertThat(Objects.requireNonNull(shown.getCookie("flash")).getMaxAge()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"%%%", "AAAA", ""})
    void readsNoFlashThatItDidNotWrite(String cookie) throws Exception {
        var request = get("/inbox");
        request.setCookies(new Cookie("flash", cookie));
        assertThat(html(list(), request)).doesNotContain("class=\"toast\"");
    }

    @Test
    void sendsHtmxOnByItsOwnHeader() throws Exception {
        var request = get("/inbox");
        request.addHeader("HX-Request", "true");
        var response = render(pages.to("/complaints/RC-1"), request);
        assertThat(response.getStatus()).isEqualTo(200);
        assertThat(response.getHeader("HX-Redirect")).isEqualTo("/complaints/RC-1");
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 403, 404, 405, 409, 412, 413, 422, 429, 500, 503})
    void saysWhatHappenedAndWhatToDo(int status) throws Exception {
        var view = new ErrorPages(pages).show(HttpStatus.valueOf(status), "7f3a");
        var response = render(view, get("/somewhere"));
        assertThat(response.getStatus()).isEqualTo(status);
        assertThat(response.getContentAsString()).doesNotContain("platform.error.");
        assertThat(response.getContentAsString().contains("7f3a")).isEqualTo(status >= 500);
    }

    @Test
    void saysWhyItRefusedAndWhichFieldsAreWrong() throws Exception {
        var refused = Refused.invalid("narrative", "platform.errors.kept");
        var response = render(new ErrorPages(pages).show(refused), get("/complain"));
        assertThat(response.getStatus()).isEqualTo(422);
        assertThat(response.getContentAsString())
                .contains(
                        new Texts().say(Locale.ENGLISH, "platform.refused.invalid"),
                        "<li>All you wrote is kept.</li>");
    }

    @Test
    void showsAFormAgainWithASentenceAtTheField() throws Exception {
        var refused = Refused.invalid("amount", "platform.errors.kept");
        var response =
                render(
                        pages.again("platform/components", Map.of(), refused),
                        get("/settings/components"));
        assertThat(response.getStatus()).isEqualTo(422);
        assertThat(response.getContentAsString())
                .contains("aria-describedby=\"amount-error\" aria-invalid=\"true\"");
    }

    @Test
    void saysAStatusWithoutAPageOfItsOwnAsItsNeighbour() throws Exception {
        assertThat(html(new ErrorPages(pages).show(HttpStatus.I_AM_A_TEAPOT, ""), get("/")))
                .contains("That could not be read");
        assertThat(html(new ErrorPages(pages).show(HttpStatus.BAD_GATEWAY, "1"), get("/")))
                .contains("Something broke on our side");
    }

    private View list() {
        return pages.show("platform/staff", inside());
    }

    private static Map<String, Object> inside() {
        return Map.of(
                "title",
                "Inbox",
                "content",
                (Content) output -> output.writeContent("<p>rows</p>"));
    }
}
