package recourse.timeline;

import static db.timeline.Tables.SUBJECT;

import org.jooq.DSLContext;
import org.jooq.Query;

import java.util.ArrayList;
import java.util.List;

/** What the running transaction has last added to a chain, with the queries that write it. */
final class ChainEnd {
    private final Subject subject;
    private final List<Link> links;
    private final boolean opens;
    private List<Query> queries = List.of();

    ChainEnd(Subject subject, List<Link> links, boolean opens) {
        this.subject = subject;
        this.links = List.copyOf(links);
        this.opens = opens;
    }

    Subject subject() {
        return subject;
    }

    boolean opens() {
        return opens;
    }

    Link last() {
        return links.getLast();
    }

    /** The chain's own row comes first: its entries refer to it. */
    List<Query> queries(DSLContext database) {
        var all = new ArrayList<Query>();
        all.add(head(database));
        links.forEach(link -> all.add(link.insert(database)));
        queries = List.copyOf(all);
        return queries;
    }

    List<Query> queries() {
        return queries;
    }

    /** The same with the last entry telling of rows. */
    ChainEnd telling(String told, String proof) {
        var all = new ArrayList<>(links);
        all.add(all.removeLast().telling(told, proof));
        return new ChainEnd(subject, all, opens);
    }

    /** What is to be changed where the entries have left already. */
    List<Query> amendments(DSLContext database) {
        return List.of(
                last().amend(database),
                database.update(SUBJECT)
                        .set(SUBJECT.HEAD, last().hash())
                        .where(SUBJECT.ID.eq(subject.id())));
    }

    private Query head(DSLContext database) {
        return opens
                ? database.insertInto(SUBJECT)
                        .set(SUBJECT.ID, subject.id())
                        .set(SUBJECT.KIND, subject.kind())
                        .set(SUBJECT.LENGTH, last().seq())
                        .set(SUBJECT.HEAD, last().hash())
                : database.update(SUBJECT)
                        .set(SUBJECT.LENGTH, last().seq())
                        .set(SUBJECT.HEAD, last().hash())
                        .where(SUBJECT.ID.eq(subject.id()));
    }
}
