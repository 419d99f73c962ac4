package recourse.resolution.web;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import recourse.complaint.Complaint;
import recourse.organisation.Organisations;
import recourse.platform.Refused;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;

/** A time that somebody typed, on the clock of the complaint's brand. */
@Component
class FormTime {
    private final Organisations organisations;

    FormTime(Organisations organisations) {
        this.organisations = organisations;
    }

    @Nullable Instant of(Complaint complaint, String field, String typed) {
        if (typed.isBlank()) {
            return null;
        }
        try {
            return LocalDateTime.parse(typed.strip())
                    .atZone(organisations.brand(complaint.brandId()).zone())
                    .toInstant();
        } catch (DateTimeParseException noTime) {
            throw Refused.invalid(field, "resolution.form.time");
        }
    }
}
