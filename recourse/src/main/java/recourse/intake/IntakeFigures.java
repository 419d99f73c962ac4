package recourse.intake;

import static db.intake.Tables.INPUT;
import static db.intake.Tables.MAIL;
import static db.intake.Tables.REFUSAL;

import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.sum;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import recourse.identity.Permission;
import recourse.identity.Viewer;
import recourse.platform.Refused;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;

/** How much came in and what became of it, as far as the viewer may see it. */
@Component
public class IntakeFigures {
    private final DSLContext database;
    private final Inputs inputs;

    public IntakeFigures(DSLContext database, Inputs inputs) {
        this.database = database;
        this.inputs = inputs;
    }

    public IntakeSummary summary(Viewer viewer) {
        if (!viewer.may(Permission.TRIAGE) && !viewer.may(Permission.SEE_INSIGHT)) {
            throw Refused.notAllowed("intake.may-not-see-figures");
        }
        var counts = new EnumMap<InputState, Long>(InputState.class);
        var repeats = 0L;
        for (var row :
                database.select(INPUT.STATE, count(), sum(INPUT.REPEATS))
                        .from(INPUT)
                        .leftJoin(MAIL)
                        .on(MAIL.INPUT_ID.eq(INPUT.ID))
                        .where(inputs.visibleTo(viewer))
                        .groupBy(INPUT.STATE)
                        .fetch()) {
            counts.put(InputState.valueOf(row.value1()), row.value2().longValue());
            repeats += whole(row.value3());
        }
        var refused = database.select(sum(REFUSAL.COUNT)).from(REFUSAL).fetchSingle().value1();
        return summary(counts, repeats, whole(refused));
    }

    private static IntakeSummary summary(Map<InputState, Long> counts, long repeats, long refused) {
        return new IntakeSummary(
                counts.values().stream().mapToLong(Long::longValue).sum(),
                counts.getOrDefault(InputState.FILED, 0L),
                counts.getOrDefault(InputState.THREADED, 0L),
                counts.getOrDefault(InputState.HELD, 0L),
                counts.getOrDefault(InputState.NEEDS_READING, 0L),
                counts.getOrDefault(InputState.AUTO_REPLY, 0L),
                counts.getOrDefault(InputState.BOUNCE, 0L),
                counts.getOrDefault(InputState.WAITING, 0L),
                repeats,
                refused);
    }

    private static long whole(@Nullable BigDecimal sum) {
        return sum == null ? 0 : sum.longValue();
    }
}
