package recourse.correspondence;

import org.jspecify.annotations.Nullable;

import java.net.IDN;

/**
 * Whom a mail is from or for: an address and, if known, a name; neither may reach beyond its own
 * header field.
 */
public record Mailbox(@Nullable String name, String address) {
    public Mailbox {
        HeaderValue.check("address", address);
        var at = address.lastIndexOf('@');
        var plain = address.chars().noneMatch(c -> c <= ' ' || c == '<' || c == '>' || c == ',');
        if (!plain || at < 1 || at == address.length() - 1) {
            throw new IllegalArgumentException("not a mail address");
        }
        address =
                address.substring(0, at + 1)
                        + IDN.toASCII(address.substring(at + 1), IDN.ALLOW_UNASSIGNED);
        if (name != null) {
            HeaderValue.check("name", name);
        }
    }

    /** Only a server that speaks SMTPUTF8 takes it. */
    boolean isInternational() {
        return address.chars().anyMatch(c -> c > 0x7e);
    }
}
