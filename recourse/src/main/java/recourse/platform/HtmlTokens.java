package recourse.platform;

import org.owasp.html.Encoding;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * Cuts hostile HTML into text and tags, each character looked at a fixed number of times, no text
 * lost.
 */
final class HtmlTokens {
    /** Elements whose content no reader is shown. */
    static final Set<String> UNSEEN =
            Set.of(
                    "script",
                    "style",
                    "title",
                    "template",
                    "iframe",
                    "noembed",
                    "noframes",
                    "xmp",
                    "svg",
                    "math",
                    "object");

    interface Receiver {
        void text(String text);

        void open(String name, String tag);

        void close(String name);
    }

    private final String html;
    private final Receiver receiver;
    private final Set<String> neverClosed = new HashSet<>();
    private int at;

    private HtmlTokens(String html, Receiver receiver) {
        this.html = html;
        this.receiver = receiver;
    }

    static void read(String html, Receiver receiver) {
        new HtmlTokens(html, receiver).run();
    }

    private void run() {
        while (at < html.length()) {
            var tag = nextTag();
            if (tag < 0) {
                text(html.length());
                return;
            }
            text(tag);
            if (!markup()) {
                receiver.text(Encoding.decodeHtml(html.substring(at), false));
                return;
            }
        }
    }

    private int nextTag() {
        for (var i = html.indexOf('<', at); i >= 0; i = html.indexOf('<', i + 1)) {
            if (i + 1 < html.length() && startsMarkup(html.charAt(i + 1))) {
                return i;
            }
        }
        return -1;
    }

    private static boolean startsMarkup(char next) {
        return next == '/' || next == '!' || next == '?' || isLetter(next);
    }

    private static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    private void text(int end) {
        if (end > at) {
            receiver.text(Encoding.decodeHtml(html.substring(at, end), false));
        }
        at = end;
    }

    private boolean markup() {
        if (html.startsWith("<!--", at)) {
            return skipPast("-->") || skipPast(">");
        }
        var next = html.charAt(at + 1);
        if (next == '!' || next == '?') {
            return skipPast(">");
        }
        var end = tagEnd();
        if (end < 0) {
            return false;
        }
        tag(html.substring(at + 1, end));
        return true;
    }

    private void tag(String tag) {
        at += tag.length() + 2;
        if (tag.startsWith("/")) {
            receiver.close(name(tag, 1));
            return;
        }
        var name = name(tag, 0);
        receiver.open(name, tag);
        if (UNSEEN.contains(name) && !tag.endsWith("/")) {
            skipUnseen(name);
        }
    }

    private void skipUnseen(String name) {
        // An element that is never closed must not be searched for its end again and again.
        if (neverClosed.contains(name)) {
            return;
        }
        for (var i = html.indexOf("</", at); i >= 0; i = html.indexOf("</", i + 2)) {
            if (html.regionMatches(true, i + 2, name, 0, name.length())) {
                at = i;
                return;
            }
        }
        neverClosed.add(name);
    }

    private boolean skipPast(String end) {
        if (neverClosed.contains(end)) {
            return false;
        }
        var found = html.indexOf(end, at);
        if (found < 0) {
            neverClosed.add(end);
            return false;
        }
        at = found + end.length();
        return true;
    }

    /**
     * A quote that never ends is no quote; that can happen once for each kind, so the walk stays
     * linear.
     */
    private int tagEnd() {
        var quote = '\0';
        var afterEquals = false;
        for (var i = at + 1; i < html.length(); i++) {
            var c = html.charAt(i);
            if (quote != 0) {
                quote = c == quote ? '\0' : quote;
            } else if (c == '>') {
                return i;
            } else if (afterEquals && (c == '"' || c == '\'')) {
                quote = c;
            }
            afterEquals = c == '=' || (afterEquals && Character.isWhitespace(c));
        }
        return quote == 0 ? -1 : html.indexOf('>', at);
    }

    private static String name(String tag, int from) {
        var end = from;
        while (end < tag.length()
                && (Character.isLetterOrDigit(tag.charAt(end)) || tag.charAt(end) == ':')) {
            end++;
        }
        return tag.substring(from, end).toLowerCase(Locale.ROOT);
    }
}
