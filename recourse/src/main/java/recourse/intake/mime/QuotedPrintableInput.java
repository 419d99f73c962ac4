package recourse.intake.mime;

/** Quoted-printable in which a sign that escapes nothing stands for itself. */
final class QuotedPrintableInput extends DecodedInput {
    private final Slice slice;
    private int at;

    QuotedPrintableInput(Slice slice) {
        this.slice = slice;
    }

    @Override
    public int read() {
        while (at < slice.length()) {
            var c = slice.at(at++);
            if (c != '=') {
                return c & 0xff;
            }
            var soft = softBreak();
            if (soft >= 0) {
                at = soft;
                continue;
            }
            return escaped();
        }
        return -1;
    }

    private int escaped() {
        var value = at + 1 < slice.length() ? Hex.value(slice.at(at), slice.at(at + 1)) : -1;
        if (value < 0) {
            damaged = true;
            return '=';
        }
        at += 2;
        return value;
    }

    /** Relays leave blanks behind the sign; the line is joined all the same. */
    private int softBreak() {
        var i = at;
        while (i < slice.length() && (slice.at(i) == ' ' || slice.at(i) == '\t')) {
            i++;
        }
        if (i == slice.length()) {
            return i;
        }
        if (slice.at(i) == '\n') {
            return i + 1;
        }
        return slice.at(i) == '\r' && i + 1 < slice.length() && slice.at(i + 1) == '\n'
                ? i + 2
                : -1;
    }
}
