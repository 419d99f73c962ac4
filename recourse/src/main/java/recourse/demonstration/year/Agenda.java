package recourse.demonstration.year;

import recourse.organisation.BusinessCalendar;
import recourse.platform.Clock;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.random.RandomGenerator;

/** What is still to happen, in the order of time; what would happen after today does not happen. */
final class Agenda {
    private final Clock clock;
    private final BusinessCalendar calendar;
    private final PriorityQueue<Entry> entries =
            new PriorityQueue<>(Comparator.comparing(Entry::at).thenComparing(Entry::number));
    private long number;

    private record Entry(Instant at, long number, Runnable act) {}

    Agenda(Clock clock, BusinessCalendar calendar) {
        this.clock = clock;
        this.calendar = calendar;
    }

    void at(Instant instant, Runnable act) {
        entries.add(new Entry(instant, number++, act));
    }

    /** Between so many and so many working hours from now. */
    void after(double least, double most, RandomGenerator random, Runnable act) {
        var minutes = Math.round(60 * (least + (most - least) * random.nextDouble()));
        at(
                calendar.plusBusinessTime(clock.instant(), Duration.ofMinutes(minutes))
                        .plusSeconds(random.nextInt(60)),
                act);
    }

    /** As people do who do not work here: at any hour. */
    void afterDays(double least, double most, RandomGenerator random, Runnable act) {
        var seconds = Math.round(86_400 * (least + (most - least) * random.nextDouble()));
        at(clock.instant().plusSeconds(seconds), act);
    }

    void soon(Runnable act) {
        at(clock.instant().plusSeconds(20), act);
    }

    /** Lives through everything up to this moment. */
    void live(Instant until) {
        while (!entries.isEmpty() && entries.peek().at.isBefore(until)) {
            var next = entries.remove();
            clock.at(next.at, next.act);
        }
    }
}
