package recourse.intake.mime;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Reads header fields up to the empty line, in limits, past lines that are no fields. */
final class HeaderReader {
    private static final byte[] MBOX = "From ".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] QUOTED_MBOX = ">From ".getBytes(StandardCharsets.US_ASCII);
    private static final int LONGEST_NAME = 100;

    /**
     * A mail that went round in circles must not lose its sender behind ten thousand Received
     * fields.
     */
    private static final int SAME_NAME = 200;

    private final Slice slice;
    private final Allowance allowance;
    private final List<Headers.Field> fields = new ArrayList<>();
    private final Map<String, Integer> seen = new HashMap<>();
    private String name = "";
    private final ByteArrayOutputStream value = new ByteArrayOutputStream();
    private int kept;
    private int body;

    private HeaderReader(Slice slice, Allowance allowance) {
        this.slice = slice;
        this.allowance = allowance;
    }

    /** Headers and the offset of the body behind them. */
    record Result(Headers headers, int body) {}

    static Result read(Slice slice, Allowance allowance) {
        var reader = new HeaderReader(slice, allowance);
        reader.run();
        return new Result(new Headers(reader.fields), reader.body);
    }

    private void run() {
        var start =
                slice.startsWith(0, MBOX) || slice.startsWith(0, QUOTED_MBOX)
                        ? slice.nextLine(slice.lineEnd(0))
                        : 0;
        while (start < slice.length()) {
            var end = slice.lineEnd(start);
            var next = slice.nextLine(end);
            if (end == start) {
                start = next;
                break;
            }
            if (!take(start, end, next)) {
                break;
            }
            start = next;
        }
        finishField();
        body = start;
    }

    private boolean take(int start, int end, int next) {
        if (isBlank(slice.at(start)) && !name.isEmpty()) {
            append(start, end);
            return true;
        }
        var colon = colon(start, end);
        if (colon > 0) {
            finishField();
            name = string(start, colon).strip();
            append(colon + 1, end);
            return true;
        }
        return takeStray(start, end, next);
    }

    /**
     * Programs break long fields without indenting; only where no field follows has the body begun
     * without its empty line.
     */
    private boolean takeStray(int start, int end, int next) {
        allowance.note(Defect.Kind.MALFORMED_HEADER, string(start, Math.min(end, start + 80)));
        var fieldFollows = next < slice.length() && colon(next, slice.lineEnd(next)) > 0;
        if (name.isEmpty() || !fieldFollows) {
            return false;
        }
        value.write(' ');
        append(start, end);
        return true;
    }

    private int colon(int start, int end) {
        for (var i = start; i < end && i < start + LONGEST_NAME; i++) {
            var c = slice.at(i);
            if (c == ':') {
                return i == start ? -1 : i;
            }
            if (c <= ' ' && !(isBlank(c) && onlyBlanksToColon(i, end))) {
                return -1;
            }
        }
        return -1;
    }

    private boolean onlyBlanksToColon(int from, int end) {
        for (var i = from; i < end && i < from + LONGEST_NAME; i++) {
            if (slice.at(i) == ':') {
                return true;
            }
            if (!isBlank(slice.at(i))) {
                return false;
            }
        }
        return false;
    }

    private void append(int start, int end) {
        var limit = allowance.limits().headerBytes();
        var room = Math.min(end - start, limit - value.size());
        if (room < end - start) {
            allowance.note(Defect.Kind.HEADERS_CUT, name);
        }
        if (room > 0) {
            value.writeBytes(slice.between(start, start + room).copy());
        }
    }

    private void finishField() {
        if (name.isEmpty()) {
            return;
        }
        var same =
                seen.size() > allowance.limits().headers()
                        ? SAME_NAME
                        : seen.merge(name.toLowerCase(Locale.ROOT), 1, Integer::sum);
        kept += same <= SAME_NAME ? value.size() : 0;
        if (same <= SAME_NAME
                && fields.size() < allowance.limits().headers()
                && kept <= allowance.limits().headerBytes() * 16) {
            fields.add(Headers.Field.of(name, value.toByteArray()));
        } else {
            allowance.note(Defect.Kind.HEADERS_CUT, "");
        }
        name = "";
        value.reset();
    }

    private String string(int start, int end) {
        return Charsets.guess(slice.between(start, end).copy());
    }

    private static boolean isBlank(byte c) {
        return c == ' ' || c == '\t';
    }
}
