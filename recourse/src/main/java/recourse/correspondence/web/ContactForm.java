package recourse.correspondence.web;

import org.jspecify.annotations.Nullable;

import java.util.Locale;

/**
 * A contact as a person writes it down.
 *
 * @param kind how it goes: reply (by mail), call, letter, visit, chat, social
 */
public record ContactForm(
        @Nullable String kind,
        @Nullable String direction,
        @Nullable String to,
        @Nullable String language,
        @Nullable String subject,
        @Nullable String body,
        @Nullable String at,
        @Nullable String with) {
    public boolean isMail() {
        return kind == null || kind.isBlank() || kind.equalsIgnoreCase("reply");
    }

    AddContact.Fields fields() {
        return new AddContact.Fields(
                direction, channel(), to, language, subject, body, at, null, with);
    }

    private String channel() {
        var named = kind == null ? "" : kind.strip().toLowerCase(Locale.ROOT);
        return switch (named) {
            case "", "reply" -> "EMAIL";
            case "call" -> "PHONE";
            case "visit" -> "IN_PERSON";
            default -> named;
        };
    }
}
