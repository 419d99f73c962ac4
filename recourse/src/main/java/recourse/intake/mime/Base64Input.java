package recourse.intake.mime;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Base64 that skips dirt, joins what was padded in the middle, and remembers whether it had to. */
final class Base64Input extends DecodedInput {
    private final Slice slice;
    private int at;
    private int bits;
    private int held;
    private boolean padded;

    Base64Input(Slice slice) {
        this.slice = slice;
    }

    static byte[] decode(String text) {
        try (var input = new Base64Input(new Slice(text.getBytes(StandardCharsets.ISO_8859_1)))) {
            return input.readAllBytes();
        } catch (IOException never) {
            throw new UncheckedIOException(never);
        }
    }

    @Override
    public int read() {
        while (at < slice.length()) {
            var c = slice.at(at++);
            var value = value(c);
            if (value >= 0) {
                damaged |= padded;
                padded = false;
                bits = (bits << 6) | value;
                held += 6;
                if (held >= 8) {
                    held -= 8;
                    return (bits >> held) & 0xff;
                }
            } else if (c == '=') {
                padded = true;
                held = 0;
            } else if (c > ' ' || c < 0) {
                damaged = true;
            }
        }
        damaged |= held == 6;
        held = 0;
        return -1;
    }

    private static int value(byte c) {
        if (c >= 'A' && c <= 'Z') {
            return c - 'A';
        }
        if (c >= 'a' && c <= 'z') {
            return c - 'a' + 26;
        }
        if (c >= '0' && c <= '9') {
            return c - '0' + 52;
        }
        return switch (c) {
            case '+', '-' -> 62;
            case '/', '_' -> 63;
            default -> -1;
        };
    }
}
