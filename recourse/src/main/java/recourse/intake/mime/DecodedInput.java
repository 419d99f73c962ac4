package recourse.intake.mime;

import java.io.InputStream;

/**
 * A decoder over bytes in memory that never fails, but can tell afterwards that the content was
 * damaged.
 */
abstract class DecodedInput extends InputStream {
    boolean damaged;

    @Override
    public abstract int read();

    @Override
    public int read(byte[] into, int offset, int length) {
        var count = 0;
        while (count < length) {
            var value = read();
            if (value < 0) {
                return count == 0 ? -1 : count;
            }
            into[offset + count++] = (byte) value;
        }
        return count;
    }
}
