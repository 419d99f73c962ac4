package recourse.intake.mime;

import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Takes a mail apart into its parts without recursion and within an allowance. Angus would do it
 * too, but keeps every header and part of a mail as objects before anybody could say that they are
 * too many.
 */
public final class PartTree {
    private static final String CONTENT = "Content-";

    private final Allowance allowance;
    private final Deque<Part> open = new ArrayDeque<>();
    private final Set<Part> closed = new HashSet<>();

    private PartTree(Allowance allowance) {
        this.allowance = allowance;
    }

    public static Part read(Slice raw, Allowance allowance) {
        var tree = new PartTree(allowance);
        var root = tree.root(raw);
        while (!tree.open.isEmpty() && !allowance.isSpent()) {
            tree.split(tree.open.removeFirst());
        }
        return root;
    }

    /**
     * Without one field of a mail, what looks like headers is the text itself: "Dear Sir: I
     * complain."
     */
    private Part root(Slice raw) {
        var mail = part(raw, null);
        return mail.headers().isOfMail() ? mail : new Part(new Headers(List.of()), raw, null);
    }

    private Part part(Slice slice, @Nullable Part parent) {
        var read = HeaderReader.read(slice, allowance);
        var part = new Part(read.headers(), slice.from(read.body()), parent);
        if (!part.isMultipart()) {
            return part;
        }
        if (part.depth() >= allowance.limits().depth()) {
            allowance.note(Defect.Kind.TOO_DEEP, part.type());
        } else {
            open.addLast(part);
        }
        return part;
    }

    private void split(Part part) {
        var boundary =
                part.typeParameter("boundary")
                        .filter(b -> !b.isBlank())
                        .or(() -> guessedBoundary(part));
        if (boundary.isEmpty()) {
            allowance.note(Defect.Kind.NO_BOUNDARY, part.type());
            return;
        }
        split(part, delimiter(boundary.get().stripTrailing()));
        if (part.isLeaf()) {
            // Another boundary than the one that was promised.
            headedBoundary(part).ifPresent(found -> split(part, delimiter(found)));
        }
        if (part.isLeaf()) {
            allowance.note(Defect.Kind.NO_BOUNDARY, part.type());
        } else if (!closed.contains(part)) {
            allowance.note(Defect.Kind.NOT_CLOSED, part.type());
        }
    }

    private static byte[] delimiter(String boundary) {
        return ("--" + boundary).getBytes(StandardCharsets.ISO_8859_1);
    }

    private void split(Part part, byte[] delimiter) {
        var body = part.body();
        var start = -1;
        for (var line = 0; line < body.length(); line = body.nextLine(body.lineEnd(line))) {
            if (!body.startsWith(line, delimiter)) {
                continue;
            }
            var end = body.lineEnd(line);
            var last = isLast(body, line + delimiter.length, end);
            if (!last && !isBlank(body, line + delimiter.length, end)) {
                continue;
            }
            if (start >= 0 && !add(part, start, line)) {
                return;
            }
            if (last) {
                closed.add(part);
                return;
            }
            start = body.nextLine(end);
        }
        if (start >= 0 && start < body.length()) {
            add(part, start, body.length());
        }
    }

    private boolean add(Part part, int start, int end) {
        if (!allowance.takePart()) {
            allowance.note(Defect.Kind.TOO_MANY_PARTS, part.type());
            closed.add(part);
            return false;
        }
        part.add(part(part.body().between(start, withoutLineBreak(part.body(), start, end)), part));
        return !allowance.isSpent();
    }

    /** The line break before a delimiter belongs to the delimiter. */
    private static int withoutLineBreak(Slice body, int start, int end) {
        if (end < body.length() && end > start && body.at(end - 1) == '\n') {
            return end - 1 > start && body.at(end - 2) == '\r' ? end - 2 : end - 1;
        }
        return end;
    }

    private static boolean isLast(Slice body, int from, int end) {
        return end - from >= 2
                && body.at(from) == '-'
                && body.at(from + 1) == '-'
                && isBlank(body, from + 2, end);
    }

    private static boolean isBlank(Slice body, int from, int end) {
        for (var i = from; i < end; i++) {
            if (body.at(i) != ' ' && body.at(i) != '\t') {
                return false;
            }
        }
        return true;
    }

    private static Optional<String> guessedBoundary(Part part) {
        return headedBoundary(part).or(() -> dashedLine(part, false));
    }

    /** A line of dashes below which a part's own fields stand. */
    private static Optional<String> headedBoundary(Part part) {
        return dashedLine(part, true);
    }

    private static Optional<String> dashedLine(Part part, boolean headed) {
        var body = part.body();
        for (int line = 0, seen = 0;
                line < body.length() && seen < 50;
                line = body.nextLine(body.lineEnd(line)), seen++) {
            var end = body.lineEnd(line);
            if (end - line > 4
                    && end - line < 75
                    && body.at(line) == '-'
                    && body.at(line + 1) == '-'
                    && (!headed || isHead(body, body.nextLine(end)))) {
                return Optional.of(
                        new String(body.between(line + 2, end).copy(), StandardCharsets.ISO_8859_1)
                                .stripTrailing());
            }
        }
        return Optional.empty();
    }

    private static boolean isHead(Slice body, int line) {
        var end = Math.min(body.lineEnd(line), line + CONTENT.length());
        return new String(body.between(line, end).copy(), StandardCharsets.ISO_8859_1)
                .equalsIgnoreCase(CONTENT);
    }
}
