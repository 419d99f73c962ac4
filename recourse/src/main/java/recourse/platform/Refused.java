package recourse.platform;

import java.util.List;

/**
 * A refusal that whoever asked can cause and mend. It unwinds the transaction and is answered once,
 * as a page or as problem+json.
 *
 * <p>The key names a sentence in the message bundles; the values are put into it.
 */
public final class Refused extends RuntimeException {
    /** What kind of refusal, with the HTTP status that both faces answer. */
    public enum Kind {
        MALFORMED(400),
        NOT_SIGNED_IN(401),
        NOT_ALLOWED(403),
        NOT_VISIBLE(404),
        CONFLICT(409),
        STALE(412),
        TOO_LARGE(413),
        INVALID(422),
        TOO_MANY(429),
        NOT_READY(503);

        private final int status;

        Kind(int status) {
            this.status = status;
        }

        public int status() {
            return status;
        }
    }

    /** One field and what is wrong with it. */
    public record Fault(String field, String key, List<Object> values) {}

    private final Kind kind;
    private final String key;
    private final List<Object> values;
    private final List<Fault> faults;

    private Refused(Kind kind, String key, List<Object> values, List<Fault> faults) {
        super(kind + " " + key + " " + faults, null, false, false);
        this.kind = kind;
        this.key = key;
        this.values = List.copyOf(values);
        this.faults = List.copyOf(faults);
    }

    public static Refused of(Kind kind, String key, Object... values) {
        return new Refused(kind, key, List.of(values), List.of());
    }

    public static Refused invalid(List<Fault> faults) {
        return new Refused(Kind.INVALID, "platform.refused.invalid", List.of(), faults);
    }

    public static Refused invalid(String field, String key, Object... values) {
        return invalid(List.of(new Fault(field, key, List.of(values))));
    }

    public static Refused malformed(String field, String key, Object... values) {
        return new Refused(
                Kind.MALFORMED,
                "platform.refused.malformed",
                List.of(),
                List.of(new Fault(field, key, List.of(values))));
    }

    /**
     * As if it did not exist: the same answer for what is not there and for what may not be seen.
     */
    public static Refused notVisible() {
        return of(Kind.NOT_VISIBLE, "platform.refused.not-visible");
    }

    public static Refused notAllowed(String key, Object... values) {
        return of(Kind.NOT_ALLOWED, key, values);
    }

    public static Refused conflict(String key, Object... values) {
        return of(Kind.CONFLICT, key, values);
    }

    public static Refused stale() {
        return of(Kind.STALE, "platform.refused.stale");
    }

    /** A form is shown again only for what stands in its fields. */
    public void throwUnlessInvalid() {
        if (kind != Kind.INVALID) {
            throw this;
        }
    }

    public Kind kind() {
        return kind;
    }

    public String key() {
        return key;
    }

    public List<Object> values() {
        return values;
    }

    public List<Fault> faults() {
        return faults;
    }
}
