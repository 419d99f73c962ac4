package recourse.regulation;

import recourse.platform.Words;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;

/**
 * Why a clock is due when it is: the rule, its source, and every day or hour that was counted or
 * left out.
 */
public record Explanation(
        Words rule, String version, Source source, ZoneId zone, String calendar, List<Step> steps) {
    public Explanation {
        steps = List.copyOf(steps);
    }

    Explanation withSteps(List<Step> other) {
        return new Explanation(rule, version, source, zone, calendar, other);
    }

    Explanation under(Words sentence) {
        return new Explanation(sentence, version, source, zone, calendar, steps);
    }

    /** A line for the rule, one a step, one for the source: plain text that an auditor can keep. */
    public List<String> lines(Locale locale) {
        return new Telling(locale, zone).lines(this);
    }
}
