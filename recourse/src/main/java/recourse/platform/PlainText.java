package recourse.platform;

import org.owasp.html.Encoding;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * HTML as a person would read it aloud: paragraphs, lists, quotes and the addresses of links, in
 * linear time.
 */
public final class PlainText implements HtmlTokens.Receiver {
    private static final Set<String> PARAGRAPHS =
            Set.of(
                    "p",
                    "h1",
                    "h2",
                    "h3",
                    "h4",
                    "h5",
                    "h6",
                    "blockquote",
                    "table",
                    "ul",
                    "ol",
                    "dl",
                    "pre",
                    "hr",
                    "form",
                    "fieldset");
    private static final Set<String> LINES =
            Set.of(
                    "div",
                    "tr",
                    "li",
                    "dt",
                    "dd",
                    "section",
                    "article",
                    "header",
                    "footer",
                    "center",
                    "address",
                    "caption",
                    "body",
                    "option",
                    "figure",
                    "figcaption");
    private static final Pattern ATTRIBUTE =
            Pattern.compile(
                    "\\b(href|alt)\\s*=\\s*(?:\"([^\"]*+)\"|'([^']*+)'|([^\\s\"'>]++))",
                    Pattern.CASE_INSENSITIVE);
    private static final int DEEPEST_QUOTE = 5;
    private static final int DEEPEST_LINK = 16;
    private static final int LONGEST_TAG = 10_000;

    private final StringBuilder out = new StringBuilder();
    private final Deque<Link> links = new ArrayDeque<>();
    private int breaks = 2;
    private boolean space;
    private int quotes;
    private int preformatted;

    private record Link(String address, int from) {}

    private PlainText() {}

    public static String of(String html) {
        var text = new PlainText();
        HtmlTokens.read(html, text);
        return text.out.toString().stripTrailing();
    }

    @Override
    public void text(String text) {
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            if (preformatted > 0 && c == '\n') {
                lineBreak();
            } else if (preformatted == 0 && (Character.isWhitespace(c) || c == '\u00a0')) {
                space = true;
            } else if (!isInvisible(c)) {
                put(c);
            }
        }
    }

    @Override
    public void open(String name, String tag) {
        switch (name) {
            case "br" -> lineBreak();
            case "td", "th" -> space = true;
            case "a" -> openLink(tag);
            case "img" -> text(" " + attribute(tag, "alt") + " ");
            default -> block(name);
        }
        switch (name) {
            case "li" -> text("- ");
            case "hr" -> text("---");
            case "blockquote" -> quotes++;
            case "pre" -> preformatted++;
            default -> {}
        }
        if (name.equals("li")) {
            space = true;
        }
    }

    @Override
    public void close(String name) {
        switch (name) {
            case "a" -> closeLink();
            case "blockquote" -> quotes = Math.max(0, quotes - 1);
            case "pre" -> preformatted = Math.max(0, preformatted - 1);
            default -> {}
        }
        block(name);
    }

    private void block(String name) {
        if (PARAGRAPHS.contains(name)) {
            breaks = Math.max(breaks, out.isEmpty() ? 0 : 2);
        } else if (LINES.contains(name)) {
            breaks = Math.max(breaks, out.isEmpty() ? 0 : 1);
        }
    }

    private void lineBreak() {
        breaks = Math.min(breaks + 1, 3);
    }

    private void put(char c) {
        if (out.isEmpty()) {
            breaks = 0;
            out.append(quotePrefix());
        } else if (breaks > 0) {
            startLine();
        } else if (space) {
            out.append(' ');
        }
        space = false;
        out.append(c);
    }

    private void startLine() {
        for (; breaks > 0; breaks--) {
            out.append('\n');
        }
        out.append(quotePrefix());
    }

    private String quotePrefix() {
        return "> ".repeat(Math.min(quotes, DEEPEST_QUOTE));
    }

    private void openLink(String tag) {
        if (links.size() < DEEPEST_LINK) {
            links.push(new Link(attribute(tag, "href").strip(), out.length()));
        }
    }

    /**
     * Where a link leads is part of what it says; most of all where its text claims another place.
     */
    private void closeLink() {
        if (links.isEmpty()) {
            return;
        }
        var link = links.pop();
        var address = link.address().replaceFirst("(?i)^mailto:", "");
        var scheme = link.address().toLowerCase(Locale.ROOT);
        var worthSaying =
                scheme.startsWith("http:")
                        || scheme.startsWith("https:")
                        || scheme.startsWith("mailto:");
        if (worthSaying && !out.substring(link.from()).strip().equals(address)) {
            text(" (" + address + ")");
        }
    }

    private static String attribute(String tag, String name) {
        var matcher = ATTRIBUTE.matcher(tag.substring(0, Math.min(tag.length(), LONGEST_TAG)));
        while (matcher.find()) {
            if (matcher.group(1).equalsIgnoreCase(name)) {
                var value =
                        matcher.group(2) != null
                                ? matcher.group(2)
                                : matcher.group(3) != null ? matcher.group(3) : matcher.group(4);
                return Encoding.decodeHtml(value, false);
            }
        }
        return "";
    }

    private static boolean isInvisible(char c) {
        return c == '\u200b' || c == '\u00ad' || c == '\ufeff' || c == '\u034f' || c == '\0';
    }
}
