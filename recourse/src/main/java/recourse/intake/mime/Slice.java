package recourse.intake.mime;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.Arrays;

/** The bytes of a mail from one offset to another, without a copy. */
public final class Slice {
    private final byte[] bytes;
    private final int from;
    private final int to;

    public Slice(byte[] bytes) {
        this(bytes, 0, bytes.length);
    }

    private Slice(byte[] bytes, int from, int to) {
        this.bytes = bytes;
        this.from = from;
        this.to = to;
    }

    public int length() {
        return to - from;
    }

    public byte at(int index) {
        return bytes[from + index];
    }

    public Slice between(int start, int end) {
        return new Slice(bytes, from + start, from + Math.max(start, end));
    }

    public Slice from(int start) {
        return between(start, length());
    }

    public byte[] copy() {
        return Arrays.copyOfRange(bytes, from, to);
    }

    public InputStream open() {
        return new ByteArrayInputStream(bytes, from, length());
    }

    /** Where the line that starts here ends, its line break not counted. */
    public int lineEnd(int start) {
        var end = start;
        while (end < length() && at(end) != '\n') {
            end++;
        }
        return end > start && at(end - 1) == '\r' ? end - 1 : end;
    }

    /** Where the line after the one that ends here starts. */
    public int nextLine(int lineEnd) {
        var next = lineEnd;
        if (next < length() && at(next) == '\r') {
            next++;
        }
        return next < length() ? next + 1 : next;
    }

    public boolean startsWith(int start, byte[] prefix) {
        return start + prefix.length <= length()
                && Arrays.equals(
                        bytes,
                        from + start,
                        from + start + prefix.length,
                        prefix,
                        0,
                        prefix.length);
    }
}
