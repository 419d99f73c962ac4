package recourse.demonstration.seed;

import org.jspecify.annotations.Nullable;

import java.time.temporal.Temporal;
import java.util.HexFormat;

/** Rows in PostgreSQL's text format for COPY. */
final class CopyText {
    private final StringBuilder text = new StringBuilder(1 << 16);
    private boolean rowBegun;

    void add(@Nullable Object value) {
        if (rowBegun) {
            text.append('\t');
        }
        rowBegun = true;
        switch (value) {
            case null -> text.append("\\N");
            case String words -> escape(words);
            case byte[] bytes -> HexFormat.of().formatHex(text.append("\\\\x"), bytes);
            case Object[] array -> array(array);
            case Temporal time -> text.append(time);
            default -> escape(value.toString());
        }
    }

    void endRow() {
        text.append('\n');
        rowBegun = false;
    }

    String take() {
        var taken = text.toString();
        text.setLength(0);
        return taken;
    }

    private void escape(String words) {
        for (var i = 0; i < words.length(); i++) {
            var letter = words.charAt(i);
            switch (letter) {
                case '\\' -> text.append("\\\\");
                case '\n' -> text.append("\\n");
                case '\r' -> text.append("\\r");
                case '\t' -> text.append("\\t");
                default -> text.append(letter);
            }
        }
    }

    /** Names and times only: an element is quoted and holds no quote itself. */
    private void array(Object[] elements) {
        text.append('{');
        for (var i = 0; i < elements.length; i++) {
            text.append(i == 0 ? "\"" : ",\"");
            escape(elements[i].toString());
            text.append('"');
        }
        text.append('}');
    }
}
