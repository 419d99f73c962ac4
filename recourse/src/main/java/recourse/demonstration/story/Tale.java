package recourse.demonstration.story;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.Locale;

/**
 * What somebody complained of, in their words; {@code also} is a second matter that they name
 * beside it, {@code want} what would put it right for them.
 */
public record Tale(
        Matter matter,
        @Nullable Matter also,
        Locale language,
        @Nullable String subject,
        String narrative,
        String want,
        @Nullable String wanted,
        String product,
        @Nullable String site,
        LocalDate incident,
        Details details) {}
