package recourse.assessment;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Cuts a text into the pieces of words that the embedding model was taught with, each with its
 * place in the text.
 *
 * <p>Written here because the library that ships with the model brings a native tokenizer of 27 MB
 * resident memory that unpacks itself into the user's home and cuts after 128 pieces unasked. A
 * test holds the two equal.
 */
final class WordPieces {

    static final int START = 101;
    static final int END = 102;
    private static final int UNKNOWN = 100;
    private static final int LONGEST_WORD = 100;

    private final Map<String, Integer> vocabulary = HashMap.newHashMap(30_522);

    record Piece(int id, int position) {}

    WordPieces() {
        var source =
                Objects.requireNonNull(
                        WordPieces.class.getResourceAsStream("/bert-vocabulary-en.txt"));
        try (var lines =
                new BufferedReader(new InputStreamReader(source, StandardCharsets.UTF_8))) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                vocabulary.put(line, vocabulary.size());
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    List<Piece> cut(String text, int limit) {
        var pieces = new ArrayList<Piece>();
        var word = new StringBuilder();
        var position = 0;
        var begin = 0;
        while (position < text.length() && pieces.size() < limit) {
            var letter = text.codePointAt(position);
            if (word.isEmpty()) {
                begin = position;
            }
            for (var plain : plain(letter)) {
                begin = take(plain, word, begin, position, pieces);
            }
            position += Character.charCount(letter);
        }
        split(word, begin, pieces);
        return pieces.size() > limit ? pieces.subList(0, limit) : pieces;
    }

    private int take(int letter, StringBuilder word, int begin, int position, List<Piece> pieces) {
        if (isSpace(letter)) {
            split(word, begin, pieces);
        } else if (standsAlone(letter)) {
            split(word, begin, pieces);
            split(word.appendCodePoint(letter), position, pieces);
        } else if (!isControl(letter)) {
            begin = word.isEmpty() ? position : begin;
            word.appendCodePoint(Character.toLowerCase(letter));
        }
        return begin;
    }

    private void split(StringBuilder word, int begin, List<Piece> pieces) {
        if (word.isEmpty()) {
            return;
        }
        var ids =
                word.codePointCount(0, word.length()) > LONGEST_WORD
                        ? List.of(UNKNOWN)
                        : longestFirst(word.toString());
        for (var id : ids) {
            pieces.add(new Piece(id, begin));
        }
        word.setLength(0);
    }

    private List<Integer> longestFirst(String word) {
        var ids = new ArrayList<Integer>();
        var from = 0;
        while (from < word.length()) {
            var to = word.length();
            var id = vocabulary.get(named(word, from, to));
            while (id == null && --to > from) {
                id = vocabulary.get(named(word, from, to));
            }
            if (id == null) {
                return List.of(UNKNOWN);
            }
            ids.add(id);
            from = to;
        }
        return ids;
    }

    private static String named(String word, int from, int to) {
        return from == 0 ? word.substring(0, to) : "##" + word.substring(from, to);
    }

    private static int[] plain(int letter) {
        if (letter < 0x80) {
            return new int[] {letter};
        }
        return Normalizer.normalize(Character.toString(letter), Normalizer.Form.NFD)
                .codePoints()
                .filter(part -> Character.getType(part) != Character.NON_SPACING_MARK)
                .toArray();
    }

    private static boolean isSpace(int letter) {
        return letter == '\t' || letter == '\n' || letter == '\r' || Character.isSpaceChar(letter);
    }

    private static boolean isControl(int letter) {
        return switch (Character.getType(letter)) {
            case Character.CONTROL, Character.FORMAT, Character.PRIVATE_USE, Character.SURROGATE ->
                    true;
            default -> letter == 0xFFFD;
        };
    }

    private static boolean standsAlone(int letter) {
        return isPunctuation(letter) || isIdeograph(letter);
    }

    private static boolean isPunctuation(int letter) {
        return switch (Character.getType(letter)) {
            case Character.CONNECTOR_PUNCTUATION,
                    Character.DASH_PUNCTUATION,
                    Character.START_PUNCTUATION,
                    Character.END_PUNCTUATION,
                    Character.INITIAL_QUOTE_PUNCTUATION,
                    Character.FINAL_QUOTE_PUNCTUATION,
                    Character.OTHER_PUNCTUATION ->
                    true;
            default ->
                    letter < 0x80
                            && letter > 0x20
                            && letter != 0x7F
                            && !Character.isLetterOrDigit(letter);
        };
    }

    private static boolean isIdeograph(int letter) {
        return letter >= 0x4E00 && letter <= 0x9FFF
                || letter >= 0x3400 && letter <= 0x4DBF
                || letter >= 0x20000 && letter <= 0x2CEAF
                || letter >= 0xF900 && letter <= 0xFAFF
                || letter >= 0x2F800 && letter <= 0x2FA1F;
    }
}
