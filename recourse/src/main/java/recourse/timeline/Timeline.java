package recourse.timeline;

import static db.timeline.Tables.ENTRY;
import static db.timeline.Tables.SUBJECT;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import recourse.platform.Json;
import recourse.platform.Writes;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Appends to chains and reads them; always inside the transaction of what happened. */
@Component
public class Timeline {
    static final int SALT_BYTES = 16;

    private final DSLContext database;
    private final Writes writes;
    private final SecureRandom random = new SecureRandom();

    public Timeline(DSLContext database, Writes writes) {
        this.database = database;
        this.writes = writes;
    }

    /** Begins a chain. */
    public void open(Subject subject, List<Happening> happenings) {
        var links = links(subject.id(), 0, Chain.BEGINNING, happenings);
        write(new ChainEnd(subject, links, true));
    }

    /**
     * Adds to a chain, holding its row until the transaction ends: two who append at once take
     * turns.
     */
    public void append(Subject subject, Happening... happenings) {
        var end =
                database.select(SUBJECT.LENGTH, SUBJECT.HEAD)
                        .from(SUBJECT)
                        .where(SUBJECT.ID.eq(subject.id()))
                        .forUpdate()
                        .fetchOne();
        if (end == null) {
            open(subject, List.of(happenings));
            return;
        }
        var links = links(subject.id(), end.value1(), end.value2(), List.of(happenings));
        write(new ChainEnd(subject, links, false));
    }

    private void write(ChainEnd end) {
        writes.add(end.queries(database));
        ChainEnds.keep(end);
    }

    /** A chain from its beginning. The caller has asked whether the viewer may see the subject. */
    public List<Entry> of(UUID subjectId) {
        return database.select(ENTRY.SEQ, ENTRY.AT, ENTRY.ACTOR, ENTRY.KIND, ENTRY.PARTICULARS)
                .from(ENTRY)
                .where(ENTRY.SUBJECT_ID.eq(subjectId))
                .orderBy(ENTRY.SEQ)
                .fetch(row ->
                        entry(
                                row.value1(),
                                row.value2(),
                                row.value3(),
                                row.value4(),
                                row.value5()));
    }

    static Entry entry(
            int seq, Instant at, String actor, String kind, @Nullable String particulars) {
        return new Entry(
                seq,
                at,
                Actor.parse(actor),
                kind,
                particulars == null ? Map.of() : Json.fields(particulars),
                particulars == null);
    }

    private List<Link> links(UUID subject, int length, byte[] head, List<Happening> happenings) {
        var links = new ArrayList<Link>();
        var previous = head;
        for (var happening : happenings) {
            var salt = new byte[SALT_BYTES];
            random.nextBytes(salt);
            var seq = length + links.size() + 1;
            var link = Link.of(subject, seq, previous, happening, salt);
            links.add(link);
            previous = link.hash();
        }
        return links;
    }
}
