package recourse.intake.mail;

import org.jspecify.annotations.Nullable;

import java.util.Locale;

/** A mailbox as a header names it; that the mail comes from it is only claimed. */
public record MailAddress(@Nullable String name, String address) {
    public String localPart() {
        return address.substring(0, address.lastIndexOf('@'));
    }

    public String domain() {
        return address.substring(address.lastIndexOf('@') + 1).toLowerCase(Locale.ROOT);
    }

    public boolean isSameMailbox(MailAddress other) {
        return address.equalsIgnoreCase(other.address);
    }
}
