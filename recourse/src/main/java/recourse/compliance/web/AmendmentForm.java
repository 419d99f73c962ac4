package recourse.compliance.web;

import org.jspecify.annotations.Nullable;

import recourse.compliance.AmendRegime;

/** What an administrator wrote, kept as it came when the page is shown again. */
public record AmendmentForm(
        @Nullable String yaml, @Nullable String number, @Nullable String reason) {
    AmendRegime.Told told() {
        return new AmendRegime.Told(
                yaml,
                number != null && number.matches("\\d{1,6}") ? Integer.valueOf(number) : null,
                reason);
    }
}
