package recourse.regulation;

import recourse.platform.Words;

/** A time for which the rule of a clock is not known well enough to give a date. */
public record Undetermined(String clock, Effective effective, Words reason, Source source) {}
