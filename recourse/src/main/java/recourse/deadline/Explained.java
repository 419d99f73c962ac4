package recourse.deadline;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import recourse.platform.Words;
import recourse.regulation.ClockRule;
import recourse.regulation.Explanation;
import recourse.regulation.Packs;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A deadline with its name and its reason in a reader's words. */
public record Explained(Deadline deadline, Words name, @Nullable Explanation explanation) {
    public List<String> lines(Locale locale) {
        return explanation == null ? List.of() : explanation.lines(locale);
    }

    /**
     * Finds the rule behind a row: the version that it was counted by, not the one in force today.
     */
    @Component
    static class Rules {
        private final Packs packs;

        Rules(Packs packs) {
            this.packs = packs;
        }

        Explained explain(Deadline deadline) {
            var rule = rule(deadline);
            var name = rule.map(ClockRule::name).orElseGet(() -> Words.of("en", deadline.clock()));
            return new Explained(
                    deadline, name, rule.map(found -> explanation(deadline, found)).orElse(null));
        }

        private Optional<ClockRule> rule(Deadline deadline) {
            var ofClock =
                    packs.now().find(deadline.regime()).stream()
                            .flatMap(regime -> regime.rules().stream())
                            .filter(rule -> rule.clock().equals(deadline.clock()))
                            .toList();
            return ofClock.stream()
                    .filter(rule -> rule.version().equals(deadline.count().ruleVersion()))
                    .findFirst()
                    .or(() -> ofClock.stream().findFirst());
        }

        private static @Nullable Explanation explanation(Deadline deadline, ClockRule rule) {
            var count = deadline.count();
            return count.steps() == null || !rule.version().equals(count.ruleVersion())
                    ? null
                    : new Explanation(
                            rule.sentence(),
                            rule.version(),
                            rule.source(),
                            count.zone(),
                            count.calendarId(),
                            Told.read(count.steps()));
        }
    }
}
