package recourse.compliance.web;

import org.jspecify.annotations.Nullable;

import recourse.platform.Words;
import recourse.regulation.ClockRule;
import recourse.regulation.Duty;
import recourse.regulation.EarliestOf;
import recourse.regulation.Effective;
import recourse.regulation.Regime;
import recourse.regulation.Source;
import recourse.regulation.Undetermined;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/** A regime as the API tells it, in the asked language. */
record RegimeFields(
        String id,
        String name,
        @Nullable String jurisdiction,
        @Nullable String authority,
        @Nullable String appliesTo,
        @Nullable LocalDate reviewed,
        boolean confirmBeforeRelying,
        List<ClockFields> clocks,
        List<OpenFields> undetermined,
        List<EarliestFields> earliest,
        List<DutyFields> duties) {
    record SourceFields(
            String citation, @Nullable String url, String evidence, boolean confirmBeforeRelying) {
        static SourceFields of(Source source) {
            return new SourceFields(
                    source.citation(),
                    source.url(),
                    source.evidence().name(),
                    source.evidence().needsConfirming());
        }
    }

    record ClockFields(
            String clock,
            String name,
            String start,
            String rule,
            int amount,
            String unit,
            String force,
            String version,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            List<String> severities,
            List<String> extensions,
            SourceFields source) {
        static ClockFields of(ClockRule rule, Locale locale) {
            return new ClockFields(
                    rule.clock(),
                    rule.name().in(locale),
                    rule.startEvent(),
                    rule.sentence().in(locale),
                    rule.counting().amount(),
                    written(rule.counting().unit()),
                    written(rule.force()),
                    rule.version(),
                    rule.effective().from(),
                    rule.effective().to(),
                    rule.severities().stream().sorted().toList(),
                    rule.extensions().keySet().stream().sorted().toList(),
                    SourceFields.of(rule.source()));
        }
    }

    record OpenFields(String clock, String reason, Effective effective) {
        static OpenFields of(Undetermined open, Locale locale) {
            return new OpenFields(open.clock(), open.reason().in(locale), open.effective());
        }
    }

    record EarliestFields(String clock, String name, List<String> of) {
        static EarliestFields of(EarliestOf earliest, Locale locale) {
            return new EarliestFields(
                    earliest.clock(), earliest.name().in(locale), earliest.members());
        }
    }

    record DutyFields(String kind, String what, Effective effective, SourceFields source) {
        static DutyFields of(Duty duty, Locale locale) {
            return new DutyFields(
                    written(duty.kind()),
                    duty.what().in(locale),
                    duty.effective(),
                    SourceFields.of(duty.source()));
        }
    }

    static RegimeFields of(Regime regime, Locale locale) {
        var about = regime.about();
        return new RegimeFields(
                regime.id(),
                regime.name().in(locale),
                about.jurisdiction(),
                about.authority(),
                said(about.appliesTo(), locale),
                about.reviewed(),
                regime.asksToConfirm(),
                regime.rules().stream().map(rule -> ClockFields.of(rule, locale)).toList(),
                regime.undetermined().stream().map(open -> OpenFields.of(open, locale)).toList(),
                regime.earliest().stream().map(one -> EarliestFields.of(one, locale)).toList(),
                regime.duties().stream().map(duty -> DutyFields.of(duty, locale)).toList());
    }

    private static @Nullable String said(@Nullable Words words, Locale locale) {
        return words == null ? null : words.in(locale);
    }

    private static String written(Enum<?> choice) {
        return choice.name().toLowerCase(Locale.ROOT);
    }
}
