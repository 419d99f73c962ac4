package recourse.complaint;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import recourse.platform.Refused;

/** Where a page of a list ended: an instant and an id, as letters that pass through an address unharmed. */
record Cursor(Instant at, UUID id) {
    static Cursor parse(String text) {
        try {
            var bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(text));
            var at = Instant.ofEpochSecond(bytes.getLong(), bytes.getInt());
            return new Cursor(at, new UUID(bytes.getLong(), bytes.getLong()));
        } catch (RuntimeException notOurs) {
            throw Refused.malformed("after", "complaint.list.cursor");
        }
    }

    @Override
    public String toString() {
        var bytes = ByteBuffer.allocate(28)
                .putLong(at.getEpochSecond())
                .putInt(at.getNano())
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits());
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
    }
}
