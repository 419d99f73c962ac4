package recourse.complaint;

import recourse.platform.Refused;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;

/**
 * A place in a list: the stretch of the list it lies in, an instant and an id, as letters that pass
 * through an address unharmed.
 */
record Cursor(int stretch, Instant at, UUID id) {
    static Cursor parse(String text) {
        try {
            var bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(text));
            var cursor =
                    new Cursor(
                            bytes.get(),
                            Instant.ofEpochSecond(bytes.getLong(), bytes.getInt()),
                            uuid(bytes));
            // The calendar of PostgreSQL ends before that of Java.
            if (bytes.hasRemaining()
                    || cursor.stretch < 0
                    || Math.abs(cursor.at.getEpochSecond()) > 1L << 36) {
                throw new IllegalArgumentException("too far");
            }
            return cursor;
        } catch (RuntimeException notOurs) {
            throw Refused.malformed("after", "complaint.list.cursor");
        }
    }

    @Override
    public String toString() {
        var bytes =
                ByteBuffer.allocate(29)
                        .put((byte) stretch)
                        .putLong(at.getEpochSecond())
                        .putInt(at.getNano())
                        .putLong(id.getMostSignificantBits())
                        .putLong(id.getLeastSignificantBits());
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
    }

    private static UUID uuid(ByteBuffer bytes) {
        return new UUID(bytes.getLong(), bytes.getLong());
    }
}
