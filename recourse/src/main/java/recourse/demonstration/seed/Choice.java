package recourse.demonstration.seed;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * Which life is told when. The closed ones come first, in the order of time; the open ones last.
 */
final class Choice {
    /** One in so many is the longest life there is. */
    private static final int LONGEST = 200;

    /** In the last weeks hardly anything that is closed has begun; these may come in double. */
    private static final int AT_LEAST = 12;

    private final List<Lived> closed;
    private final List<Lived> open;
    private final Lived longest;
    private final Season season;
    private final Instant now;
    private final int closedNumber;

    /** The weight of all closed lives before each. */
    private final double[] before;

    Choice(int number, List<Lived> lives, Season season, Instant now) {
        this.closed = lives.stream().filter(life -> !life.open()).toList();
        this.open = lives.stream().filter(life -> life.open() && life.isCalm(now)).toList();
        this.longest =
                closed.stream()
                        .max((one, other) ->
                                Integer.compare(one.rows().size(), other.rows().size()))
                        .orElseThrow();
        this.season = season;
        this.now = now;
        this.closedNumber = open.isEmpty() ? number : number - number / 20;
        this.before = new double[closed.size() + 1];
        for (var i = 0; i < closed.size(); i++) {
            before[i + 1] = before[i] + closed.get(i).weight();
        }
    }

    record Chosen(Lived life, Shift shift) {}

    Chosen get(int number, RandomGenerator random) {
        return number < closedNumber ? closed(number, random) : open(random);
    }

    private Chosen closed(int number, RandomGenerator random) {
        var day = season.day((number + 0.5) / closedNumber);
        var life =
                number % LONGEST == LONGEST / 2 && !longest.day().isBefore(day)
                        ? longest
                        : since(day, random);
        var weeks = Math.max(0, Math.round(ChronoUnit.DAYS.between(day, life.day()) / 7.0));
        return new Chosen(life, shift((int) weeks, random));
    }

    private Chosen open(RandomGenerator random) {
        var life = open.get(random.nextInt(open.size()));
        return new Chosen(life, shift(random.nextInt(life.weeksBack(now) + 1), random));
    }

    /** A life is told back in time only: one that began on this day or later. */
    private Lived since(LocalDate day, RandomGenerator random) {
        var first = Math.max(0, Math.min(firstSince(day), closed.size() - AT_LEAST));
        var at = random.nextDouble(before[first], before[closed.size()]);
        var low = first;
        var high = closed.size() - 1;
        while (low < high) {
            var middle = (low + high) >>> 1;
            if (before[middle + 1] > at) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return closed.get(low);
    }

    private int firstSince(LocalDate day) {
        var first = 0;
        while (first < closed.size() && closed.get(first).day().isBefore(day)) {
            first++;
        }
        return first;
    }

    private static Shift shift(int weeks, RandomGenerator random) {
        return new Shift(weeks, random.nextInt(Shift.MOST_SECONDS + 1));
    }
}
