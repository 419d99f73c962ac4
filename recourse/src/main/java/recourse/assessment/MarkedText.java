package recourse.assessment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A text in pieces, those marked that speak for a proposal. */
public record MarkedText(List<Piece> pieces) {
    /** A stretch of the text. */
    public record Piece(String text, boolean marked) {}

    public MarkedText {
        pieces = List.copyOf(pieces);
    }

    static MarkedText of(String text, Stream<Passage> passages) {
        var pieces = new ArrayList<Piece>();
        var position = 0;
        for (var passage : passages.sorted(Comparator.comparing(Passage::start)).toList()) {
            // Overlapping reasons are one mark; an offset beyond the text would be of another text.
            var start = Math.max(position, passage.start());
            if (passage.end() > start && passage.end() <= text.length()) {
                add(pieces, text.substring(position, start), false);
                add(pieces, text.substring(start, passage.end()), true);
                position = passage.end();
            }
        }
        add(pieces, text.substring(position), false);
        return new MarkedText(pieces);
    }

    private static void add(List<Piece> pieces, String text, boolean marked) {
        if (!text.isEmpty()) {
            pieces.add(new Piece(text, marked));
        }
    }
}
