package recourse.assessment;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A text as its words and sentences, each with its place; words are folded so that spelling
 * variants meet.
 */
record Reading(String text, List<Word> words, List<Passage> sentences) {

    private static final int LONGEST_WORD = 60;

    /**
     * A folded word: lower case, no accents, umlauts written out (strasse, faellig), apostrophes
     * dropped.
     */
    record Word(String folded, Passage passage) {
        boolean isNumber() {
            return Character.isDigit(folded.charAt(0));
        }
    }

    static Reading of(String text) {
        return new Reading(text, wordsOf(text), Sentences.of(text));
    }

    private static List<Word> wordsOf(String text) {
        var words = new ArrayList<Word>();
        var position = 0;
        while (position < text.length()) {
            var letter = text.codePointAt(position);
            if (Character.isLetterOrDigit(letter)) {
                var end = endOfWord(text, position);
                var folded = fold(text.substring(position, end));
                if (!folded.isEmpty()) {
                    words.add(new Word(folded, new Passage(position, end)));
                }
                position = end;
            } else {
                position += Character.charCount(letter);
            }
        }
        return List.copyOf(words);
    }

    private static int endOfWord(String text, int start) {
        var digits = Character.isDigit(text.codePointAt(start));
        var position = start;
        while (position < text.length() && position - start < LONGEST_WORD) {
            var letter = text.codePointAt(position);
            var next = position + Character.charCount(letter);
            if (!belongs(letter) && !(joins(letter, digits) && startsPart(text, next, digits))) {
                break;
            }
            position = next;
        }
        return position;
    }

    private static boolean belongs(int letter) {
        return Character.isLetterOrDigit(letter)
                || Character.getType(letter) == Character.NON_SPACING_MARK;
    }

    /** Don't is one word, and so is 1,200.50. */
    private static boolean joins(int letter, boolean digits) {
        return letter == '\'' || letter == '’' || digits && (letter == '.' || letter == ',');
    }

    private static boolean startsPart(String text, int position, boolean digits) {
        return position < text.length()
                && (digits
                        ? Character.isDigit(text.codePointAt(position))
                        : Character.isLetter(text.codePointAt(position)));
    }

    static String fold(String word) {
        var lower = Normalizer.normalize(word, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        var folded = new StringBuilder(lower.length() + 2);
        for (var i = 0; i < lower.length(); i++) {
            switch (lower.charAt(i)) {
                case 'ä' -> folded.append("ae");
                case 'ö' -> folded.append("oe");
                case 'ü' -> folded.append("ue");
                case 'ß' -> folded.append("ss");
                case '\'', '’' -> {}
                default -> folded.append(lower.charAt(i));
            }
        }
        return Normalizer.normalize(folded, Normalizer.Form.NFD).replaceAll("\\p{Mn}", "");
    }
}
