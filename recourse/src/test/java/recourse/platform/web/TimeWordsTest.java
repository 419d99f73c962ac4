package recourse.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;

class TimeWordsTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Texts TEXTS = new Texts();

    private final TimeWords english = in("en");
    private final TimeWords german = in("de");

    @Test
    void saysAMomentAsPeopleSayIt() {
        var moment = Instant.parse("2026-11-24T13:00:00Z");
        assertThat(english.moment(moment)).isEqualTo("Tue 24 Nov, 14:00");
        assertThat(german.moment(moment)).isEqualTo("Di. 24. Nov., 14:00");
    }

    @Test
    void namesTheYearOnlyWhenItIsAnother() {
        assertThat(english.day(LocalDate.of(2026, 12, 31))).isEqualTo("Thu 31 Dec");
        assertThat(english.day(LocalDate.of(2027, 1, 4))).isEqualTo("Mon 4 Jan 2027");
        assertThat(german.day(LocalDate.of(2027, 1, 4))).isEqualTo("Mo. 4. Jan. 2027");
    }

    /** Now is Monday 23 November, 10:20 in Berlin. */
    @ParameterizedTest
    @CsvSource({
        "2026-11-23T09:20:20Z, now, jetzt",
        "2026-11-23T09:21:00Z, in 1 minute, in 1 Minute",
        "2026-11-23T08:40:00Z, 40 minutes ago, vor 40 Minuten",
        "2026-11-23T15:00:00Z, in 6 hours, in 6 Stunden",
        "2026-11-23T22:59:00Z, in 14 hours, in 14 Stunden",
        "2026-11-24T13:00:00Z, tomorrow, morgen",
        "2026-11-22T08:00:00Z, yesterday, gestern",
        "2026-11-25T13:00:00Z, in 2 days, in 2 Tagen",
        "2026-11-20T13:00:00Z, 3 days ago, vor 3 Tagen",
        "2026-12-21T13:00:00Z, in 4 weeks, in 4 Wochen",
        "2027-05-24T13:00:00Z, in 6 months, in 6 Monaten",
        "2024-10-24T13:00:00Z, 2 years ago, vor 2 Jahren",
    })
    void saysHowFarAwayItIs(Instant moment, String inEnglish, String inGerman) {
        assertThat(english.relative(moment)).isEqualTo(inEnglish);
        assertThat(german.relative(moment)).isEqualTo(inGerman);
    }

    @ParameterizedTest
    @CsvSource({
        "PT20S, under a minute, unter einer Minute",
        "PT1M, 1 minute, 1 Minute",
        "PT28M, 28 minutes, 28 Minuten",
        "PT1H, 1 hour, 1 Stunde",
        "PT5H40M, 5 h 40 min, 5 Std. 40 Min.",
        "P1D, 1 day, 1 Tag",
        "P2DT4H, 2 d 4 h, 2 T. 4 Std.",
        "P56DT3H, 56 days, 56 Tage",
        "-PT28M, 28 minutes, 28 Minuten",
    })
    void saysADurationInTheUnitThatMatters(Duration duration, String inEnglish, String inGerman) {
        assertThat(english.duration(duration)).isEqualTo(inEnglish);
        assertThat(german.duration(duration)).isEqualTo(inGerman);
    }

    private static TimeWords in(String language) {
        return new TimeWords(TEXTS, Locale.of(language), BERLIN, PageFixture.NOW);
    }
}
