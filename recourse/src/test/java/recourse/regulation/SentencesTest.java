package recourse.regulation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import recourse.platform.Words;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.stream.Stream;

class SentencesTest {
    private static final LocalDate DAY = LocalDate.of(2026, 7, 3);
    private static final Instant AT = Instant.parse("2026-07-03T14:05:00Z");
    private static final Words WHY = Words.of("en", "why", "de", "warum");

    @Test
    void bothLanguagesSayTheSameThings() {
        var english = Sentences.in(Locale.ENGLISH).bundle();
        var german = Sentences.in(Locale.GERMAN).bundle();
        assertThat(english.keySet()).isEqualTo(german.keySet());
        assertThat(english.getString("regulation.unit.month"))
                .isNotEqualTo(german.getString("regulation.unit.month"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de"})
    void everyStepHasASentence(String language) {
        var source = new Source("Act", null, Source.Evidence.C);
        var explanation =
                new Explanation(
                        WHY,
                        "a/b@2026-01-01",
                        source,
                        ZoneOffset.UTC,
                        "none",
                        everyStep().toList());
        assertThat(explanation.lines(Locale.forLanguageTag(language)))
                .hasSize(4 + everyStep().toList().size())
                .allSatisfy(line -> assertThat(line).isNotBlank().doesNotContain("{", "}", "null"));
    }

    @Test
    void speaksEnglishWhereItHasNoWords() {
        assertThat(Sentences.in(Locale.JAPAN).amount(1, Unit.WEEK)).isEqualTo("1 week");
        assertThat(Sentences.in(Locale.forLanguageTag("de-AT")).amount(2, Unit.WEEK))
                .isEqualTo("2 Wochen");
    }

    private static Stream<Step> everyStep() {
        return Stream.concat(
                Stream.of(
                        new Step.Started(AT, "received"),
                        new Step.DayZero(DAY),
                        new Step.StartDayCounts(DAY),
                        new Step.Extended(1, Unit.MONTH, WHY),
                        new Step.MonthsCounted(DAY, 2, DAY),
                        new Step.DaysCounted(1, 1, DAY, DAY),
                        new Step.DaysCounted(1, 2, DAY, DAY.plusDays(1)),
                        new Step.TimeCounted(AT, AT.plusSeconds(5400)),
                        new Step.WeekendSkipped(DAY, DAY),
                        new Step.WeekendSkipped(DAY, DAY.plusDays(1)),
                        new Step.HolidaySkipped(DAY, WHY),
                        new Step.Paused(AT, AT, WHY),
                        new Step.DaysPaused(DAY, DAY, WHY),
                        new Step.DaysPaused(DAY, DAY.plusDays(1), WHY),
                        new Step.Rolled(DAY, DAY.plusDays(1)),
                        new Step.Rolled(DAY, DAY.minusDays(1)),
                        new Step.MinimumReached(2, 1, DAY),
                        new Step.StartAssumed("acknowledged", WHY, AT),
                        new Step.Outrun(WHY, AT),
                        new Step.Doubted(DAY, WHY)),
                Stream.concat(
                        Stream.of(Counting.Align.LAST_DAY, Counting.Align.LAST_MONDAY)
                                .map(how -> new Step.Aligned(DAY, how)),
                        dueAnyhow()));
    }

    private static Stream<Step> dueAnyhow() {
        return Stream.of(Counting.DueAt.values()).map(how -> new Step.Due(AT, how));
    }
}
