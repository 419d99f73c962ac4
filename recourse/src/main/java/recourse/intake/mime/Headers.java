package recourse.intake.mime;

import org.jspecify.annotations.Nullable;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The header fields of a mail or part, unfolded, in their order. */
public final class Headers {
    /** One field; the value is as it came, its encoded words still encoded. */
    public record Field(String name, String value, @Nullable String octets) {
        public Field(String name, String value) {
            this(name, value, null);
        }

        /** Octets is what came, a character a byte, where nothing said what it means. */
        static Field of(String name, byte[] value) {
            var read = Characters.line(Charsets.guess(value));
            return Charsets.isPlain(value)
                    ? new Field(name, read)
                    : new Field(name, read, new String(value, StandardCharsets.ISO_8859_1));
        }

        private Field in(Charset charset) {
            return octets == null
                    ? this
                    : Charsets.strictly(octets.getBytes(StandardCharsets.ISO_8859_1), charset)
                            .map(meant -> new Field(name, Characters.line(meant), octets))
                            .orElse(this);
        }
    }

    private static final Set<String> OF_MAIL =
            Set.of(
                    "from",
                    "to",
                    "cc",
                    "subject",
                    "date",
                    "message-id",
                    "received",
                    "return-path",
                    "sender",
                    "reply-to",
                    "mime-version",
                    "content-type",
                    "content-transfer-encoding",
                    "content-disposition",
                    "delivered-to",
                    "references",
                    "in-reply-to");

    private final List<Field> fields;

    Headers(List<Field> fields) {
        this.fields = List.copyOf(fields);
    }

    public List<Field> fields() {
        return fields;
    }

    /**
     * Programs that put bare bytes into a field write them as they write the body: these fields
     * read anew in its charset.
     */
    public Headers in(String charset) {
        return Charsets.named(charset)
                .map(known -> new Headers(fields.stream().map(field -> field.in(known)).toList()))
                .orElse(this);
    }

    public boolean isEmpty() {
        return fields.isEmpty();
    }

    boolean isOfMail() {
        return fields.stream()
                .anyMatch(field -> OF_MAIL.contains(field.name().toLowerCase(Locale.ROOT)));
    }

    public boolean has(String name) {
        return values(name).findAny().isPresent();
    }

    public Optional<String> first(String name) {
        return values(name).findFirst();
    }

    public Stream<String> values(String name) {
        return fields.stream()
                .filter(field -> field.name().equalsIgnoreCase(name))
                .map(Field::value);
    }

    /** The value as people read it, for fields that are free text. */
    public Optional<String> text(String name) {
        return first(name).map(EncodedWords::decode).map(Characters::line);
    }
}
