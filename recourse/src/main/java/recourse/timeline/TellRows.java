package recourse.timeline;

import org.jooq.DSLContext;
import org.jooq.Query;
import org.springframework.stereotype.Component;

import recourse.platform.Clock;
import recourse.platform.Secrets;
import recourse.platform.WriteListener;
import recourse.platform.Writes;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Lets the last entry of each chain that a transaction adds to tell which rows it wrote, and what
 * they are now. A receipt leaves in one go as before: its rows are known from its inserts.
 */
@Component
class TellRows implements WriteListener {
    static final String PURPOSE = "rows";
    private static final String KIND = "rows-written";

    private final DSLContext database;
    private final Writes writes;
    private final Timeline timeline;
    private final Secrets secrets;
    private final Clock clock;
    private final ProvenTables tables;
    private final HouseRows houseRows;

    TellRows(
            DSLContext database,
            Writes writes,
            Timeline timeline,
            Secrets secrets,
            Clock clock,
            ProvenTables tables,
            HouseRows houseRows) {
        this.database = database;
        this.writes = writes;
        this.timeline = timeline;
        this.secrets = secrets;
        this.clock = clock;
        this.tables = tables;
        this.houseRows = houseRows;
    }

    @Override
    public void wrote(Query query) {
        ChainEnds.written(tables).add(query);
    }

    @Override
    public void beforeCommit() {
        var written = ChainEnds.written(tables);
        var ofHouse = written.ofHouse();
        ofHouse.stream().flatMap(rows -> Stream.ofNullable(rows.house())).forEach(this::begin);
        written.subjects().stream().map(Subject::complaint).forEach(this::begin);
        var ends = List.copyOf(ChainEnds.all());
        if (ends.isEmpty()) {
            return;
        }
        var waiting =
                ends.stream().flatMap(end -> writes.takeBack(end.queries()).stream()).toList();
        var told = written.told(database, ends.stream().map(ChainEnd::subject).toList());
        ofHouse.forEach(rows -> tellHouse(rows, told));
        ends.forEach(end -> tell(end, told, waiting));
    }

    /** Rows of which the transaction says nothing else: a mail that waits, a role that is new. */
    private void begin(Subject subject) {
        if (!ChainEnds.has(subject.id())) {
            timeline.append(
                    subject, new Happening(KIND, Actor.system("rows"), clock.instant(), Map.of()));
        }
    }

    private void tellHouse(ProvenRows rows, Map<UUID, Told> told) {
        var house = rows.house();
        if (house != null) {
            told.put(house.id(), houseRows.told(rows, house));
        }
    }

    private void tell(ChainEnd end, Map<UUID, Told> news, List<Query> waiting) {
        var told = ChainEnds.before(end.subject().id());
        var more = news.get(end.subject().id());
        if (more != null) {
            told.then(more);
        }
        var isWaiting = end.queries().stream().anyMatch(query -> isAmong(waiting, query));
        var opened = ChainEnds.hasOpened(end.subject().id());
        if (told.isEmpty() && !opened) {
            writes.add(isWaiting ? end.queries() : List.of());
            return;
        }
        if (opened) {
            told.fromTheBeginning(end.subject().kind());
        }
        var text = told.write();
        var telling = end.telling(text, proof(end.last(), text));
        writes.add(isWaiting ? telling.queries(database) : telling.amendments(database));
    }

    private String proof(Link last, String told) {
        return secrets.token(PURPOSE, last.subject(), last.seq(), told);
    }

    private static boolean isAmong(List<Query> queries, Query query) {
        return queries.stream().anyMatch(one -> one == query);
    }
}
