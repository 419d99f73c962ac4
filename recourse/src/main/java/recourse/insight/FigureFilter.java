package recourse.insight;

import static db.insight.Tables.LIFE;

import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.selectOne;

import org.jooq.Condition;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import recourse.complaint.Channel;
import recourse.complaint.ComplaintFilter;
import recourse.complaint.ListFilter;
import recourse.identity.Viewer;
import recourse.organisation.Organisations;
import recourse.platform.Clock;
import recourse.platform.Refused;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The lists behind the figures that a complaint's own row cannot answer, counted exactly as the
 * figures count.
 */
@Component
class FigureFilter implements ListFilter {
    private final Organisations organisations;
    private final Clock clock;

    FigureFilter(Organisations organisations, Clock clock) {
        this.organisations = organisations;
        this.clock = clock;
    }

    @Override
    public Set<String> names() {
        return Set.of("channel", "rated", "fellDueFrom", "fellDueTo");
    }

    @Override
    public Optional<ComplaintFilter.Within> within(Viewer viewer, Map<String, List<String>> asked) {
        var condition =
                channel(one(asked, "channel")).and(rated(one(asked, "rated"))).and(fellDue(asked));
        return Optional.of(complaintId ->
                exists(
                        selectOne()
                                .from(LIFE)
                                .where(LIFE.COMPLAINT_ID.eq(complaintId))
                                .and(condition)));
    }

    private static Condition channel(@Nullable String name) {
        if (name == null) {
            return noCondition();
        }
        for (var channel : Channel.values()) {
            if (channel.name().equalsIgnoreCase(name.replace('-', '_'))) {
                return LIFE.CHANNEL.eq(channel.name());
            }
        }
        throw Refused.malformed("channel", "insight.asked.not-known", name);
    }

    private static Condition rated(@Nullable String truth) {
        return switch (truth) {
            case null -> noCondition();
            case "true" -> LIFE.SATISFACTION.isNotNull();
            case "false" -> LIFE.SATISFACTION.isNull();
            default -> throw Refused.malformed("rated", "insight.asked.not-known", truth);
        };
    }

    private Condition fellDue(Map<String, List<String>> asked) {
        var from = day("fellDueFrom", one(asked, "fellDueFrom"));
        var to = day("fellDueTo", one(asked, "fellDueTo"));
        if (from == null && to == null) {
            return noCondition();
        }
        var zone = organisations.get().zone();
        var begin = from == null ? Instant.EPOCH : from.atStartOfDay(zone).toInstant();
        var now = clock.instant();
        var end = to == null ? now : to.plusDays(1).atStartOfDay(zone).toInstant();
        return between(LIFE.ACKNOWLEDGEMENT_DUE_AT, begin, end, now)
                .or(between(LIFE.FIRST_RESPONSE_DUE_AT, begin, end, now))
                .or(between(LIFE.FINAL_RESPONSE_DUE_AT, begin, end, now));
    }

    private static Condition between(Field<Instant> due, Instant begin, Instant end, Instant now) {
        return due.ge(begin).and(due.lt(end)).and(due.le(now));
    }

    private static @Nullable LocalDate day(String name, @Nullable String text) {
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeParseException strange) {
            throw Refused.malformed(name, "insight.asked.date", String.valueOf(text));
        }
    }

    private static @Nullable String one(Map<String, List<String>> asked, String name) {
        var values = asked.getOrDefault(name, List.of());
        return values.isEmpty() ? null : values.getFirst();
    }
}
