package recourse.regulation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import recourse.organisation.CalendarFixture;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Locale;

class HouseRegimeTest {
    private static final LocalDate DAY = LocalDate.of(2026, 7, 2);

    private final Regime house = Regimes.shipped().find("house").orElseThrow();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    acknowledge    | medium   | 2026-07-03T17:00
                    acknowledge    | critical | 2026-07-03T10:30
                    first-response | medium   | 2026-07-07T17:00
                    first-response | high     | 2026-07-03T17:00
                    first-response | critical | 2026-07-03T12:30
                    next-update    | critical | 2026-07-16T17:00
                    final-response | medium   | 2026-07-30T17:00
                    final-response | high     | 2026-07-16T17:00
                    final-response | critical | 2026-07-09T17:00
                    """)
    void promisesByThursdayEveningsReceipt(String clock, String severity, String due) {
        var calendar = CalendarFixture.office("Europe/Berlin", "de-be");
        var received = calendar.instant(LocalDateTime.parse("2026-07-02T16:30"));
        var computation =
                Clocks.compute(house.rule(clock, severity, DAY).orElseThrow(), received, calendar);
        assertThat(computation.due().atZone(ZoneId.of("Europe/Berlin")).toLocalDateTime())
                .isEqualTo(due);
    }

    @Test
    void hasOneRuleAClockForEverySeverity() {
        assertThat(house.inForce("critical", DAY)).hasSize(4);
        assertThat(house.inForce(null, DAY))
                .hasSize(4)
                .allMatch(rule -> rule.severities().isEmpty());
    }

    @Test
    void startsTheNextUpdateAtTheLastNews() {
        assertThat(house.rule("next-update", null, DAY).orElseThrow().startEvent())
                .isEqualTo("last_news");
    }

    @Test
    void explainsItselfInBothLanguages() {
        var london = CalendarFixture.office("Europe/London", "gb-eng");
        var rule = house.rule("first-response", null, DAY).orElseThrow();
        var explanation =
                Clocks.compute(rule, Instant.parse("2026-04-02T09:00:00Z"), london).explanation();
        assertThat(explanation.lines(Locale.ENGLISH))
                .containsExactly(
                        "A named person writes or speaks to the complainant about the matter within 3 business days.",
                        "The clock starts on Thursday 2 April 2026, 10:00: the complaint was received.",
                        "Day 0 is Thursday 2 April 2026; it does not count itself.",
                        "Friday 3 April 2026 is a day off: Good Friday.",
                        "Saturday 4 April 2026 to Sunday 5 April 2026 are not working days.",
                        "Monday 6 April 2026 is a day off: Easter Monday.",
                        "Days 1 to 3 are Tuesday 7 April 2026 to Thursday 9 April 2026.",
                        "Due by close of business on Thursday 9 April 2026, 17:00.",
                        "Calendar: gb-eng. Times are those of Europe/London.",
                        "Source: House policy, after ISO 10002:2018, 7.5 (house/first-response@2020-01-01).");
        assertThat(explanation.lines(Locale.GERMANY))
                .contains(
                        "Freitag, 3. April 2026 ist frei: Karfreitag.",
                        "Fällig bis Geschäftsschluss am Donnerstag, 9. April 2026, 17:00.");
    }
}
