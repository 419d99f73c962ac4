package recourse.demonstration.seed;

import static db.complaint.Tables.DUE_VIEW;

import org.jooq.DSLContext;

import recourse.complaint.Reference;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Set;

/** References that no complaint has: among a million some would meet. */
final class References {
    private final DSLContext database;
    private final SecureRandom random = new SecureRandom();
    private final Set<Reference> given = new HashSet<>();

    References(DSLContext database) {
        this.database = database;
    }

    synchronized Iterator<Reference> next(int number) {
        var free = new ArrayList<Reference>(number);
        while (free.size() < number) {
            var drawn = new HashSet<String>();
            for (var i = free.size(); i < number; i++) {
                drawn.add(Reference.next(random).text());
            }
            drawn.removeAll(
                    database.select(DUE_VIEW.REFERENCE)
                            .from(DUE_VIEW)
                            .where(DUE_VIEW.REFERENCE.in(drawn))
                            .fetchSet(DUE_VIEW.REFERENCE));
            drawn.stream().map(Reference::new).filter(given::add).forEach(free::add);
        }
        return free.iterator();
    }
}
