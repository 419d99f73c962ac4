package recourse.organisation;

import recourse.platform.Words;

/** What a date is to a business calendar. */
public sealed interface Day {
    /** A business day. */
    record Open() implements Day {}

    /** A weekday on which nobody works anyway. */
    record Weekend() implements Day {}

    /**
     * Closed although the weekday is worked: a public holiday or a day of the organisation's own.
     */
    record Holiday(Words name) implements Day {}
}
