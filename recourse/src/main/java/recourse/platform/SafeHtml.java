package recourse.platform;

import org.jspecify.annotations.Nullable;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.HtmlSanitizer;
import org.owasp.html.HtmlStreamEventReceiver;
import org.owasp.html.HtmlStreamEventReceiverWrapper;
import org.owasp.html.HtmlStreamRenderer;
import org.owasp.html.PolicyFactory;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/**
 * Hostile HTML made safe to show: type, tables, lists, outward links; no script, style, form or
 * remote picture.
 */
public final class SafeHtml {
    private static final int LONGEST = 2_000_000;
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final int LONGEST_ADDRESS = 2_000;
    private static final double FAITHFUL = 0.9;

    private static final PolicyFactory POLICY = policy();

    private final Function<String, Optional<String>> inlinePictures;
    private final String instead;

    /**
     * The function answers the address of our own copy of a picture by its content id; "instead" is
     * what a reader sees in place of a picture that would have to be fetched from elsewhere.
     */
    public SafeHtml(Function<String, Optional<String>> inlinePictures, String instead) {
        this.inlinePictures = inlinePictures;
        this.instead = instead;
    }

    public String of(String html) {
        if (html.length() > LONGEST) {
            return asText(PlainText.of(html));
        }
        try {
            return faithful(html, sanitized(html));
        } catch (TooSlow tooSlow) {
            return asText(PlainText.of(html));
        }
    }

    /**
     * The sanitizer forgets what stands deeper than 256 elements; then all the words, plain, are
     * worth more than the looks.
     */
    private static String faithful(String html, String safe) {
        var words = PlainText.of(html);
        return PlainText.of(safe).length() < words.length() * FAITHFUL ? asText(words) : safe;
    }

    public static String asText(String text) {
        return "<pre>" + escaped(text) + "</pre>";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&#34;")
                .replace("'", "&#39;");
    }

    private String sanitized(String html) {
        var out = new StringBuilder();
        var renderer = HtmlStreamRenderer.create(out, unbalanced -> {});
        HtmlSanitizer.sanitize(html, POLICY.apply(renderer), Pictures::new);
        return out.toString();
    }

    private static PolicyFactory policy() {
        return new HtmlPolicyBuilder()
                .allowElements(
                        "a",
                        "abbr",
                        "address",
                        "article",
                        "b",
                        "big",
                        "blockquote",
                        "br",
                        "caption",
                        "center",
                        "cite",
                        "code",
                        "col",
                        "colgroup",
                        "dd",
                        "del",
                        "dfn",
                        "div",
                        "dl",
                        "dt",
                        "em",
                        "figcaption",
                        "figure",
                        "footer",
                        "h1",
                        "h2",
                        "h3",
                        "h4",
                        "h5",
                        "h6",
                        "header",
                        "hr",
                        "i",
                        "img",
                        "ins",
                        "kbd",
                        "li",
                        "main",
                        "mark",
                        "ol",
                        "p",
                        "pre",
                        "q",
                        "s",
                        "samp",
                        "section",
                        "small",
                        "span",
                        "strike",
                        "strong",
                        "sub",
                        "sup",
                        "table",
                        "tbody",
                        "td",
                        "tfoot",
                        "th",
                        "thead",
                        "time",
                        "tr",
                        "tt",
                        "u",
                        "ul",
                        "var")
                .allowWithoutAttributes("span")
                .allowAttributes("href")
                .matching((element, attribute, value) -> outwardLink(value))
                .onElements("a")
                .allowUrlProtocols("http", "https", "mailto")
                .allowAttributes("target")
                .matching(true, "_blank")
                .onElements("a")
                .requireRelsOnLinks("noopener", "noreferrer", "nofollow")
                .allowAttributes("src", "alt")
                .onElements("img")
                .allowAttributes("width", "height")
                .matching((element, attribute, value) -> number(value, 4))
                .onElements("img")
                .allowAttributes("colspan", "rowspan")
                .matching((element, attribute, value) -> number(value, 2))
                .onElements("td", "th")
                .allowAttributes("start", "value")
                .matching((element, attribute, value) -> number(value, 4))
                .onElements("ol", "li")
                .allowAttributes("align")
                .matching(true, "left", "right", "center", "justify")
                .onElements("p", "div", "td", "th", "tr")
                .allowAttributes("dir")
                .matching(true, "ltr", "rtl", "auto")
                .globally()
                .disallowTextIn(HtmlTokens.UNSEEN.toArray(String[]::new))
                .toFactory();
    }

    private static @Nullable String outwardLink(String value) {
        var address = value.strip();
        var start = address.substring(0, Math.min(8, address.length())).toLowerCase(Locale.ROOT);
        var outward =
                start.startsWith("http://")
                        || start.startsWith("https://")
                        || start.startsWith("mailto:");
        return outward && address.length() <= LONGEST_ADDRESS ? address : null;
    }

    private static @Nullable String number(String value, int digits) {
        var plain =
                !value.isEmpty()
                        && value.length() <= digits
                        && value.chars().allMatch(c -> c >= '0' && c <= '9');
        return plain ? value : null;
    }

    /** Stands before the policy, so that every picture the policy sees is one of ours. */
    @SuppressWarnings("try") // Closed by nobody: the policy ends it.
    private final class Pictures extends HtmlStreamEventReceiverWrapper {
        private final long end = System.nanoTime() + PATIENCE.toNanos();

        Pictures(HtmlStreamEventReceiver policy) {
            super(policy);
        }

        @Override
        public void openTag(String element, List<String> attributes) {
            if (System.nanoTime() - end > 0) {
                throw new TooSlow();
            }
            switch (element) {
                case "img", "image" -> picture(attributes);
                case "a" -> {
                    setAttribute(attributes, "target", "_blank");
                    super.openTag(element, attributes);
                }
                default -> super.openTag(element, attributes);
            }
        }

        private void picture(List<String> attributes) {
            var source = attribute(attributes, "src").strip();
            var ours =
                    source.regionMatches(true, 0, "cid:", 0, 4)
                            ? inlinePictures.apply(source.substring(4))
                            : Optional.<String>empty();
            if (ours.isPresent()) {
                setAttribute(attributes, "src", ours.get());
                super.openTag("img", attributes);
            } else if (!isTrackingPixel(attributes)) {
                super.text((" [" + instead + " " + attribute(attributes, "alt")).strip() + "] ");
            }
        }

        private static boolean isTrackingPixel(List<String> attributes) {
            return List.of("0", "1").contains(attribute(attributes, "width"))
                    || List.of("0", "1").contains(attribute(attributes, "height"));
        }

        private static String attribute(List<String> attributes, String name) {
            for (var i = 0; i + 1 < attributes.size(); i += 2) {
                if (attributes.get(i).equals(name)) {
                    return attributes.get(i + 1);
                }
            }
            return "";
        }

        private static void setAttribute(List<String> attributes, String name, String value) {
            for (var i = attributes.size() - 2; i >= 0; i -= 2) {
                if (attributes.get(i).equals(name)) {
                    attributes.subList(i, i + 2).clear();
                }
            }
            attributes.addAll(List.of(name, value));
        }
    }

    private static final class TooSlow extends RuntimeException {}
}
