package recourse.platform.web;

import static recourse.platform.web.PageFixture.get;

import gg.jte.Content;

import org.springframework.http.HttpStatus;

import java.util.HashMap;
import java.util.Map;

/** One page of each kind, by name. */
final class SamplePages {
    private static final String ROW =
            """
            <li class="row is-high" data-key="%1$s"><input class="pick" type="checkbox" aria-label="Select %1$s">
            <span class="bar"></span><a class="title" href="/sent">%1$s</a></li>
            """;
    private static final String LIST =
            """
            <h1>Inbox</h1><button class="chip fresh" data-fresh data-one="1 new" data-many="# new" hidden></button>
            <div class="bulked" id="rows" data-live="inbox" data-live-list><ul class="rows">%s</ul>
            <form class="bulk"><strong><span data-count></span> selected</strong>
            <button class="button" type="button" data-clear>Clear</button></form></div>
            <p id="figure" data-live="inbox">%s</p>
            <form action="/sent" method="post" data-confirm="Really withdraw?">
            <button class="button is-danger" id="withdraw">Withdraw</button></form>
            """;
    private static final String FORM =
            """
            <h1>Tell us</h1><form class="questions" action="/sent" method="post" data-keep="complain">
            <label for="story">What happened?</label><textarea class="input" id="story" name="story"></textarea>
            <p data-kept hidden>Kept on this device</p>
            <label class="choice"><input type="checkbox" name="wish" value="refund"><span>Money back</span></label>
            <button class="button primary" id="send">Send</button></form>
            """;

    private final Map<String, String> pages = new HashMap<>();

    SamplePages() throws Exception {
        var staff = PageFixture.pages();
        pages.put(
                "components",
                PageFixture.html(new ComponentsPage(staff).show(), get("/settings/components")));
        pages.put(
                "error",
                PageFixture.html(
                        new ErrorPages(staff).show(HttpStatus.INTERNAL_SERVER_ERROR, "7f3a"),
                        get("/x")));
        pages.put("list", staff(list("12", "First", "Second")));
        pages.put("list again", list("13", "Newest", "First", "Second"));
        pages.put("form", visitors(FORM));
        pages.put(
                "sent",
                visitors("<h1>Thank you</h1><p data-kept-until-here=\"complain\">We have it.</p>"));
    }

    /** The list has moved on when it is asked for again. */
    String named(String name, boolean again) {
        return pages.getOrDefault(again ? name + " again" : name, "");
    }

    private static String list(String figure, String... rows) {
        var drawn = new StringBuilder();
        for (var row : rows) drawn.append(ROW.formatted(row));
        return LIST.formatted(drawn, figure);
    }

    private static String staff(String main) throws Exception {
        return page(
                PageFixture.pages(),
                "platform/staff",
                Map.of("title", "Inbox", "content", content(main)));
    }

    private static String visitors(String main) throws Exception {
        var model = Map.of("title", "Complain", "brand", "Alder & Quay", "content", content(main));
        return page(PageFixture.pagesForStrangers(), "platform/public", model);
    }

    private static String page(Pages pages, String layout, Map<String, ?> model) throws Exception {
        return PageFixture.html(pages.show(layout, model), get("/"));
    }

    private static Content content(String html) {
        return output -> output.writeContent(html);
    }
}
