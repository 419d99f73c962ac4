package recourse.assessment;

import java.util.ArrayList;
import java.util.List;

/**
 * The sentences of a text in order, without blank ends; one that does not end is cut where a reader
 * would breathe.
 */
final class Sentences {

    private static final int LONG = 300;
    private static final int TOO_LONG = 400;

    private Sentences() {}

    static List<Passage> of(String text) {
        var sentences = new ArrayList<Passage>();
        var start = 0;
        var position = 0;
        while (position < text.length()) {
            var letter = text.codePointAt(position);
            position += Character.charCount(letter);
            if (ends(text, letter, position) || breathes(letter, position - start)) {
                add(text, start, position, sentences);
                start = position;
            }
        }
        add(text, start, text.length(), sentences);
        return List.copyOf(sentences);
    }

    private static boolean ends(String text, int letter, int next) {
        if (letter == '\n') {
            return true;
        }
        return (letter == '.' || letter == '!' || letter == '?' || letter == '…')
                && (next == text.length() || Character.isWhitespace(text.charAt(next)));
    }

    private static boolean breathes(int letter, int length) {
        return length >= LONG && Character.isWhitespace(letter) || length >= TOO_LONG;
    }

    private static void add(String text, int from, int to, List<Passage> sentences) {
        var start = from;
        var end = to;
        while (start < end && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        if (end > start) {
            sentences.add(new Passage(start, end));
        }
    }
}
