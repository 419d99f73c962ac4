package recourse.organisation;

import org.jspecify.annotations.Nullable;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/**
 * A name under which the organisation meets people: it decides address, languages, zone and hours.
 */
public record Brand(
        UUID id,
        String key,
        String name,
        String mailAddress,
        @Nullable String host,
        @Nullable String phone,
        List<Locale> languages,
        String calendarId,
        ZoneId zone,
        boolean isDefault) {
    /** The language to write in to someone who writes in this one. */
    public Locale languageFor(@Nullable String tag) {
        return languages.stream()
                .filter(language -> language.getLanguage().equals(tag))
                .findFirst()
                .orElse(languages.getFirst());
    }
}
