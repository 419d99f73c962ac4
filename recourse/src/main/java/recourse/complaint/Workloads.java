package recourse.complaint;

import static db.complaint.Tables.RECORD;

import static org.jooq.impl.DSL.count;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import recourse.identity.Viewer;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** How much lies with whom, counted over the open complaints. */
@Component
public class Workloads {
    private final DSLContext database;

    public Workloads(DSLContext database) {
        this.database = database;
    }

    /** What lies with one person, or with nobody. */
    public record Load(@Nullable UUID ownerId, int open, int dueToday, int overdue) {}

    /** By owner, as far as the viewer sees; one question for all. */
    public List<Load> byOwner(Viewer viewer, Instant now, Instant endOfToday) {
        return database.select(
                        RECORD.OWNER_ID,
                        count(),
                        count().filterWhere(
                                        RECORD.DUE_AT.ge(now).and(RECORD.DUE_AT.lt(endOfToday))),
                        count().filterWhere(RECORD.DUE_AT.lt(now)))
                .from(RECORD)
                .where(RECORD.CLOSED_AT.isNull())
                .and(Visibility.of(viewer))
                .groupBy(RECORD.OWNER_ID)
                .fetch(row -> new Load(row.value1(), row.value2(), row.value3(), row.value4()));
    }

    /**
     * How many open complaints each of these people has, seen or not: the restricted ones weigh
     * too.
     */
    public Map<UUID, Integer> open(Collection<UUID> owners) {
        return database.select(RECORD.OWNER_ID, count())
                .from(RECORD)
                .where(RECORD.CLOSED_AT.isNull())
                .and(RECORD.OWNER_ID.in(owners))
                .groupBy(RECORD.OWNER_ID)
                .fetchMap(RECORD.OWNER_ID, count());
    }

    /** The open complaints of one person, oldest first; for the program, which gives them away. */
    public List<UUID> openWith(UUID owner) {
        return open(RECORD.OWNER_ID.eq(owner));
    }

    /** The open complaints of one team, whoever owns them. */
    public List<UUID> openIn(UUID team) {
        return open(RECORD.TEAM_ID.eq(team));
    }

    private List<UUID> open(Condition whose) {
        return database.select(RECORD.ID)
                .from(RECORD)
                .where(RECORD.CLOSED_AT.isNull())
                .and(whose)
                .orderBy(RECORD.ID)
                .fetch(RECORD.ID);
    }
}
