package recourse.regulation;

import recourse.platform.Words;

/** What asking for a deadline gives: a date with its reason, or the reason why there is none. */
public sealed interface ClockAnswer {
    record Known(Computation computation) implements ClockAnswer {}

    /** The facts do not settle a date; a guess would be worse than none. */
    record Unknown(Words reason) implements ClockAnswer {}
}
