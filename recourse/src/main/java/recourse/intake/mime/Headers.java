package recourse.intake.mime;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The header fields of a mail or part, unfolded, in their order. */
public final class Headers {
    /** One field; the value is as it came, its encoded words still encoded. */
    public record Field(String name, String value) {}

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
