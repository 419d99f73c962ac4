package recourse.regulation;

import recourse.platform.Json;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/**
 * Adds up an explanation again without the engine, from nothing but what {@code --json} prints:
 * what an auditor would do with a pencil.
 */
record Recount(List<Map<String, Object>> steps, ZoneId zone) {
    static Recount of(Explanation explanation) {
        var written = Json.write(new Written(explanation.steps()));
        return new Recount(Json.read(written, Read.class).steps(), explanation.zone());
    }

    // A list alone would lose which kind of step each one is.
    private record Written(List<Step> steps) {}

    private record Read(List<Map<String, Object>> steps) {}

    int days() {
        return steps.stream()
                .filter(step -> is(step, "daysCounted"))
                .mapToInt(step -> number(step, "last") - number(step, "first") + 1)
                .sum();
    }

    Duration time() {
        return steps.stream()
                .filter(step -> is(step, "timeCounted"))
                .map(step -> Duration.between(instant(step, "from"), instant(step, "to")))
                .reduce(Duration.ZERO, Duration::plus);
    }

    /** The instant that the intervals lead to, each one taking over where the one before ended. */
    Instant due() {
        var at = Instant.MIN;
        var day = LocalDate.MIN;
        var told = LocalDate.MIN;
        for (var step : steps) {
            switch (String.valueOf(step.get("step"))) {
                case "started" -> at = instant(step, "at");
                case "dayZero" -> day = told = date(step, "date");
                case "startDayCounts" -> day = told = date(step, "date").minusDays(1);
                case "monthsCounted", "aligned", "minimumReached" -> day = date(step, "to");
                case "daysCounted" -> {
                    follows(told, date(step, "from"));
                    day = told = date(step, "to");
                }
                case "weekendSkipped", "daysPaused" -> told = date(step, "to");
                case "holidaySkipped" -> told = date(step, "date");
                case "rolled" -> {
                    follows(day.minusDays(1), date(step, "from"));
                    day = date(step, "to");
                }
                case "timeCounted" -> at = later(at, instant(step, "from"), instant(step, "to"));
                case "due" -> at = due(step, day, at);
                default -> {}
            }
        }
        return at;
    }

    private Instant due(Map<String, Object> step, LocalDate day, Instant at) {
        return switch (String.valueOf(step.get("how"))) {
            case "END_OF_DAY" -> day.plusDays(1).atStartOfDay(zone).toInstant().minusSeconds(1);
            case "CLOSE_OF_BUSINESS" ->
                    day.atTime(instant(step, "at").atZone(zone).toLocalTime())
                            .atZone(zone)
                            .toInstant();
            default -> at;
        };
    }

    private static void follows(LocalDate before, LocalDate next) {
        if (!next.equals(before.plusDays(1))) {
            throw new AssertionError("between " + before + " and " + next + " days are missing");
        }
    }

    private static Instant later(Instant at, Instant from, Instant to) {
        if (from.isBefore(at) || to.isBefore(from)) {
            throw new AssertionError(from + " was counted before");
        }
        return to;
    }

    private static boolean is(Map<String, Object> step, String kind) {
        return kind.equals(step.get("step"));
    }

    private static int number(Map<String, Object> step, String name) {
        return Integer.parseInt(String.valueOf(step.get(name)));
    }

    private static LocalDate date(Map<String, Object> step, String name) {
        return LocalDate.parse(String.valueOf(step.get(name)));
    }

    private static Instant instant(Map<String, Object> step, String name) {
        return Instant.parse(String.valueOf(step.get(name)));
    }
}
