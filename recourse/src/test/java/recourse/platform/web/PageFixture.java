package recourse.platform.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.servlet.View;

import recourse.platform.Clock;
import recourse.platform.NavigationItem;
import recourse.platform.ShellNotice;

import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/** A house with two rooms, one reader and a clock that stands. */
final class PageFixture {
    static final Instant NOW = Instant.parse("2026-11-23T09:20:00Z");
    static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    private PageFixture() {}

    static Pages pages() {
        return new Pages(shell(new Reader("ana", "Ana Moor", BERLIN, null)));
    }

    static Pages pagesForStrangers() {
        return new Pages(shell(Reader.stranger()));
    }

    static Shell shell(Reader reader) {
        var beans =
                new StaticListableBeanFactory(
                        Map.of(
                                "readers", new KnownReader(reader),
                                "inbox",
                                        new NavigationItem(
                                                "platform.search", "/inbox", "inbox", 1, _ -> true),
                                "insight",
                                        new NavigationItem(
                                                "platform.keys",
                                                "/insight",
                                                "insight",
                                                2,
                                                _ -> true),
                                "waiting",
                                        (ShellNotice)
                                                viewer ->
                                                        new ShellNotice.Notice(
                                                                "platform.errors.many",
                                                                List.of(3),
                                                                "/outgoing")));
        return new Shell(
                new Texts(),
                new Icons(),
                new Assets(),
                new Clock(() -> NOW),
                beans.getBeanProvider(Readers.class),
                beans.getBeanProvider(NavigationItem.class),
                beans.getBeanProvider(ShellNotice.class));
    }

    static MockHttpServletRequest get(String path) {
        var request = new MockHttpServletRequest("GET", path);
        request.addHeader("Accept-Language", "en");
        return request;
    }

    static MockHttpServletResponse render(View view, HttpServletRequest request) throws Exception {
        var response = new MockHttpServletResponse();
        view.render(Map.of(), request, response);
        return response;
    }

    static String html(View view, HttpServletRequest request) throws Exception {
        return render(view, request).getContentAsString(UTF_8);
    }

    static Page page(HttpServletRequest request) {
        return shell(new Reader("ana", "Ana Moor", BERLIN, null))
                .page(request, new MockHttpServletResponse());
    }

    static String text(gg.jte.Content content) throws IOException {
        var output = new gg.jte.output.StringOutput();
        content.writeTo(output);
        return output.toString();
    }

    private record KnownReader(Reader reader) implements Readers {
        @Override
        public Reader of(HttpServletRequest request) {
            return reader;
        }
    }
}
