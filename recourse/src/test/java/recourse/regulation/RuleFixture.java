package recourse.regulation;

import recourse.organisation.CalendarFixture;
import recourse.platform.Words;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** Rules to count with, chosen and at random. */
final class RuleFixture {
    private static final Words WORDS = Words.of("en", "A rule.", "de", "Eine Regel.");

    private RuleFixture() {}

    static ClockRule counting(Counting counting) {
        return counting(counting, List.of());
    }

    static ClockRule counting(Counting counting, List<Suspension> suspensions) {
        return rule(counting, true, suspensions);
    }

    static ClockRule unpausable(Counting counting) {
        return rule(counting, false, List.of());
    }

    static Counting random(Random random) {
        var unit = CalendarFixture.any(List.of(Unit.values()), random);
        if (unit.countsHours()) {
            return Counting.hours(1 + random.nextInt(90), unit);
        }
        var amount = 1 + random.nextInt(unit == Unit.MONTH ? 14 : 60);
        var counting =
                Counting.days(
                        amount,
                        unit,
                        CalendarFixture.any(
                                List.of(
                                        Counting.DueAt.END_OF_DAY,
                                        Counting.DueAt.CLOSE_OF_BUSINESS),
                                random));
        if (counting.dueAt() == Counting.DueAt.END_OF_DAY && random.nextBoolean()) {
            counting = counting.from(Counting.From.INCLUDE_START_DAY);
        }
        if (unit == Unit.MONTH && counting.from() == Counting.From.EXCLUDE_START_DAY) {
            counting =
                    counting.aligned(CalendarFixture.any(List.of(Counting.Align.values()), random));
        }
        return counting.rolling(CalendarFixture.any(List.of(Counting.Roll.values()), random))
                .withMinimumBusinessDays(random.nextInt(3));
    }

    private static ClockRule rule(
            Counting counting, boolean pausable, List<Suspension> suspensions) {
        return new ClockRule(
                "test",
                "clock",
                WORDS,
                WORDS,
                Set.of(),
                Start.at(StartEvent.RECEIVED),
                null,
                counting,
                pausable,
                0.75,
                ClockRule.Force.STATUTORY,
                new Effective(LocalDate.of(2000, 1, 1), null),
                new Source("Test", null, Source.Evidence.A),
                suspensions,
                Map.of());
    }
}
