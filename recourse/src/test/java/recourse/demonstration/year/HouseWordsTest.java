package recourse.demonstration.year;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import recourse.demonstration.story.HouseWords;
import recourse.organisation.CalendarFixture;

import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** What the sample house says, in each of its languages, about whatever happened to somebody. */
class HouseWordsTest {
    private static final List<String> KINDS =
            List.of(
                    "first",
                    "update",
                    "question",
                    "answer",
                    "calls",
                    "settled",
                    "notes",
                    "colleague",
                    "colleague-answer",
                    "upheld",
                    "partly",
                    "not-upheld",
                    "unable",
                    "final-upheld",
                    "final-partly",
                    "final-not",
                    "remedies/refund",
                    "remedies/replace",
                    "remedies/pickup",
                    "remedies/repair",
                    "remedies/records",
                    "remedies/goodwill",
                    "remedies/more",
                    "remedies/apology",
                    "remedies/explanation",
                    "proofs/money",
                    "proofs/goods",
                    "proofs/words",
                    "chasing",
                    "after",
                    "refuses",
                    "comments/1",
                    "comments/5",
                    "late",
                    "restricted",
                    "left-open",
                    "nothing-to-do",
                    "ended/withdrawn",
                    "ended/outside-remit",
                    "ended/not-a-complaint",
                    "ended/no-contact",
                    "ended/words");

    @Test
    void leaveNoGapInAnyLanguage() {
        var plans = new LifePlans(CalendarFixture.office("Europe/Berlin", "de-be"));
        var chances = new SplittableRandom(7);
        IntStream.range(0, 60)
                .mapToObj(number -> plans.plan(number, Instant.parse("2026-11-20T10:00:00Z")))
                .forEach(plan -> {
                    var words = new HouseWords(plan.tale().language());
                    var details =
                            plan.tale()
                                    .details()
                                    .with("name", "Pat Doe")
                                    .with("staff", "Ana Moor")
                                    .with("remedy", "We fetch it.");
                    KINDS.forEach(kind ->
                            assertThat(words.say(kind, details, chances))
                                    .as(kind)
                                    .isNotBlank()
                                    .doesNotContain("{", "}", "[", "]", "|"));
                });
    }
}
