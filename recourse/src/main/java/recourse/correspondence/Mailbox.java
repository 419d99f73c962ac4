package recourse.correspondence;

import org.jspecify.annotations.Nullable;

/** Whom a mail is from or for: an address and, if known, a name; neither may reach beyond its own header field. */
public record Mailbox(@Nullable String name, String address) {
    public Mailbox {
        HeaderValue.check("address", address);
        if (address.indexOf('@') < 1 || address.endsWith("@") || address.chars().anyMatch(c -> c <= ' ' || c == '<' || c == '>' || c == ',')) {
            throw new IllegalArgumentException("not a mail address");
        }
        if (name != null) {
            HeaderValue.check("name", name);
        }
    }
}
