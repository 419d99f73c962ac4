package recourse.organisation;

import org.jspecify.annotations.Nullable;

import recourse.platform.Checks;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Currency;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;

/** Reads what somebody writes about zones, currencies and languages, and says what does not fit. */
public final class ReadSettings {
    private ReadSettings() {}

    public static ZoneId zone(Checks checks, String field, @Nullable String given) {
        try {
            return ZoneId.of(checks.required(field, given, 60));
        } catch (DateTimeException unknown) {
            checks.fault(field, "organisation.check.zone");
            return ZoneId.of("UTC");
        }
    }

    public static String currency(Checks checks, String field, @Nullable String given) {
        var text = checks.required(field, given, 10).toUpperCase(Locale.ROOT);
        try {
            return Currency.getInstance(text).getCurrencyCode();
        } catch (IllegalArgumentException unknown) {
            checks.fault(field, "organisation.check.currency");
            return "EUR";
        }
    }

    /** Tags such as "en, de", the first one leading. */
    public static List<Locale> languages(Checks checks, String field, @Nullable String given) {
        var text = checks.required(field, given, 200);
        try {
            var languages =
                    Arrays.stream(text.split("[,;\\s]+"))
                            .filter(tag -> !tag.isBlank())
                            .map(tag -> new Locale.Builder().setLanguageTag(tag).build())
                            .filter(ReadSettings::isLanguage)
                            .distinct()
                            .toList();
            if (languages.size() == text.split("[,;\\s]+").length) {
                return languages;
            }
        } catch (IllformedLocaleException notATag) {
            // Said below, as for a tag that is no language.
        }
        checks.fault(field, "organisation.check.languages");
        return List.of(Locale.ENGLISH);
    }

    public static String tags(List<Locale> languages) {
        return String.join(", ", languages.stream().map(Locale::toLanguageTag).toList());
    }

    private static boolean isLanguage(Locale locale) {
        return Arrays.asList(Locale.getISOLanguages()).contains(locale.getLanguage());
    }
}
