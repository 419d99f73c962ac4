package recourse.regulation;

import java.util.List;

/** Reads how a clock counts. */
final class CountingFile {
    private static final List<String> FOR_DAYS =
            List.of("from", "due_at", "roll", "minimum_business_days", "align");

    private CountingFile() {}

    static Counting counting(Place place) {
        place.only("amount", "unit", "from", "due_at", "roll", "minimum_business_days", "align");
        var amount = place.at("amount", "amount: 20").whole(1, 5000);
        var unit = place.at("unit", "unit: " + Place.known(Unit.class)).one(Unit.class);
        return unit.countsHours() ? hours(place, amount, unit) : days(place, amount, unit);
    }

    private static Counting hours(Place place, int amount, Unit unit) {
        for (var useless : FOR_DAYS) {
            place.maybe(useless)
                    .ifPresent(entry -> {
                        throw entry.fault("hours", useless);
                    });
        }
        return Counting.hours(amount, unit);
    }

    private static Counting days(Place place, int amount, Unit unit) {
        var dueAt = place.at("due_at", "due_at: end_of_day").one(Counting.DueAt.class);
        if (dueAt == Counting.DueAt.INSTANT) {
            throw place.fault("instantInDays");
        }
        var from = one(place, "from", Counting.From.EXCLUDE_START_DAY);
        if (from == Counting.From.INCLUDE_START_DAY && dueAt != Counting.DueAt.END_OF_DAY) {
            throw place.fault("closeOnStartDay");
        }
        var align = one(place, "align", Counting.Align.NONE);
        if (align != Counting.Align.NONE
                && (unit != Unit.MONTH || from == Counting.From.INCLUDE_START_DAY)) {
            throw place.fault("align");
        }
        var minimum =
                place.maybe("minimum_business_days").map(number -> number.whole(0, 100)).orElse(0);
        return new Counting(
                amount, unit, from, dueAt, one(place, "roll", Counting.Roll.NONE), minimum, align);
    }

    private static <E extends Enum<E>> E one(Place place, String name, E otherwise) {
        return place.maybe(name)
                .map(entry -> entry.one(otherwise.getDeclaringClass()))
                .orElse(otherwise);
    }
}
