package recourse.organisation;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;

/** Who runs this system. */
public record Organisation(
        String name,
        ZoneId zone,
        String currency,
        List<Locale> languages,
        boolean demonstration,
        boolean ready) {}
