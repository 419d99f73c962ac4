package recourse.demonstration.year;

import org.jspecify.annotations.Nullable;

import recourse.complaint.Channel;
import recourse.demonstration.story.Matter;
import recourse.demonstration.story.Matters;
import recourse.demonstration.story.Storyteller;
import recourse.demonstration.story.Tale;
import recourse.demonstration.story.Tellers;
import recourse.organisation.BusinessCalendar;
import recourse.party.Person;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * The year as it is planned: the same four hundred lives whenever it is lived, ending today. More
 * come after the sales of January, in the weeks before Christmas, and lately.
 */
public final class LifePlans {
    public static final int NUMBER = 400;
    private static final long SEED = 20_261_121L;
    private static final int LATELY = 44;
    private static final int LATELY_DAYS = 24;
    private static final int AT_ONE_TILL = 14;
    private static final int FIRST_UNASSESSED = 9;
    private static final int UNASSESSED = 7;
    private static final double[] SEASON = {
        1.5, 1.0, 0.9, 0.8, 0.9, 0.8, 0.7, 0.7, 0.9, 1.0, 1.4, 1.9
    };
    private static final Map<Integer, Fate> APPOINTED = appointed();

    private final Matters matters = Matters.read();
    private final Storyteller english = new Storyteller(Locale.ENGLISH);
    private final Storyteller german = new Storyteller(Locale.GERMAN);
    private final BusinessCalendar calendar;

    public LifePlans(BusinessCalendar calendar) {
        this.calendar = calendar;
    }

    /** How much more or less a month brings than the average. */
    public static double season(Month month) {
        return SEASON[month.getValue() - 1];
    }

    public Storyteller teller(Locale language) {
        return language.equals(Locale.GERMAN) ? german : english;
    }

    List<LifePlan> until(Instant now) {
        return IntStream.range(0, NUMBER)
                .mapToObj(number -> plan(number, receivedAt(number, now), now))
                .toList();
    }

    /** The plan of a life that was received then. */
    public LifePlan plan(int number, Instant receivedAt) {
        return plan(number, receivedAt, null);
    }

    private LifePlan plan(int number, Instant receivedAt, @Nullable Instant now) {
        var random = new SplittableRandom(SEED * 31 + number);
        var matter = isAtTheTill(number) ? matters.get("cards.double-charge") : matters.any(random);
        var language = random.nextInt(5) == 0 ? Locale.GERMAN : Locale.ENGLISH;
        var channel = channel(random);
        var teller = Tellers.any(language, random);
        var fate = fate(number, channel, teller, random);
        var tale =
                tale(
                        number,
                        matter,
                        language,
                        channel,
                        teller,
                        LocalDate.ofInstant(receivedAt, calendar.zone()),
                        random);
        return new LifePlan(
                number, receivedAt, channel, teller, tale, now == null ? Fate.ANSWERED : fate);
    }

    private Tale tale(
            int number,
            Matter matter,
            Locale language,
            Channel channel,
            Person.Details teller,
            LocalDate day,
            RandomGenerator random) {
        var also = random.nextInt(11) == 0 ? matters.any(random) : null;
        var form = LifePlan.form(channel);
        return isAtTheTill(number)
                ? teller(language).tellAt("harbour", matter, form, teller.name(), day, random)
                : teller(language)
                        .tell(
                                matter,
                                also == matter ? null : also,
                                form,
                                teller.name(),
                                day,
                                random);
    }

    private Instant receivedAt(int number, Instant now) {
        var random = new SplittableRandom(SEED * 17 + number);
        var zone = calendar.zone();
        var today = LocalDate.ofInstant(now, zone);
        if (APPOINTED.get(number) == Fate.FORGOTTEN) {
            return answerDueToday(number, today, zone);
        }
        if (APPOINTED.get(number) == Fate.UNASSESSED) {
            return justNow(number - FIRST_UNASSESSED, now, today);
        }
        var day =
                isAtTheTill(number)
                        ? today.minusDays(random.nextInt(20))
                        : number < LATELY
                                ? today.minusDays(random.nextInt(LATELY_DAYS))
                                : inSeason(today, random);
        var at = day.atTime(timeOfDay(random)).atZone(zone).toInstant();
        return at.isBefore(now) ? at : at.minusSeconds(86_400L);
    }

    /** Some twenty working days ago: what nobody went on with falls due about now. */
    private Instant answerDueToday(int number, LocalDate today, ZoneId zone) {
        var day = today;
        for (var left = 17 + number % 6; left > 0; left--) {
            day = calendar.previousBusinessDay(day.minusDays(1));
        }
        return day.atTime(9, 10 + number).atZone(zone).toInstant();
    }

    /** What nobody has looked at yet came today; one has waited since yesterday. */
    private Instant justNow(int place, Instant now, LocalDate today) {
        return place == UNASSESSED - 1
                ? calendar.previousBusinessDay(today.minusDays(1))
                        .atTime(10, 26)
                        .atZone(calendar.zone())
                        .toInstant()
                : now.minusSeconds(60L * (17 + 36 * place));
    }

    /** Before what came lately. */
    private static LocalDate inSeason(LocalDate today, RandomGenerator random) {
        while (true) {
            var day = today.minusDays(LATELY_DAYS + random.nextInt(365 - LATELY_DAYS));
            if (random.nextDouble() * 2 < season(day.getMonth())) {
                return day;
            }
        }
    }

    private static LocalTime timeOfDay(RandomGenerator random) {
        var hour = random.nextInt(5) == 0 ? 18 + random.nextInt(5) : 8 + random.nextInt(10);
        return LocalTime.of(hour, random.nextInt(60), random.nextInt(60));
    }

    private static boolean isAtTheTill(int number) {
        return number >= LATELY && number < LATELY + AT_ONE_TILL;
    }

    private static Channel channel(RandomGenerator random) {
        return switch (random.nextInt(20)) {
            case 0, 1, 2, 3, 4, 5, 6 -> Channel.WEB;
            case 7, 8, 9, 10, 11, 12 -> Channel.EMAIL;
            case 13, 14, 15, 16 -> Channel.PHONE;
            case 17 -> Channel.LETTER;
            case 18 -> Channel.IN_PERSON;
            default -> random.nextBoolean() ? Channel.CHAT : Channel.SOCIAL;
        };
    }

    private static Fate fate(
            int number, Channel channel, Person.Details teller, RandomGenerator random) {
        var chance = random.nextInt(100);
        var appointed = APPOINTED.get(number);
        if (appointed != null) {
            return appointed;
        }
        if (teller.anonymous()) {
            return Fate.NO_CONTACT;
        }
        if ((channel == Channel.PHONE || channel == Channel.IN_PERSON)
                && teller.phone() != null
                && chance < 30) {
            return Fate.SETTLED;
        }
        return chance < 91
                ? Fate.ANSWERED
                : List.of(Fate.WITHDRAWN, Fate.NO_COMPLAINT, Fate.OUTSIDE_REMIT).get(chance % 3);
    }

    /** What a visitor should meet on the first day, whatever chance says. */
    private static Map<Integer, Fate> appointed() {
        var fates = new java.util.HashMap<Integer, Fate>();
        IntStream.range(0, 9).forEach(number -> fates.put(number, Fate.FORGOTTEN));
        IntStream.range(FIRST_UNASSESSED, FIRST_UNASSESSED + UNASSESSED)
                .forEach(number -> fates.put(number, Fate.UNASSESSED));
        IntStream.range(16, 22).forEach(number -> fates.put(number, Fate.WAITING));
        IntStream.range(22, 26).forEach(number -> fates.put(number, Fate.APPROVAL));
        fates.put(121, Fate.PERSISTENT);
        fates.put(26, Fate.ABOUT_STAFF);
        fates.put(27, Fate.RESTRICTED);
        return Map.copyOf(fates);
    }
}
