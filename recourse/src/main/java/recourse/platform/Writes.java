package recourse.platform;

import org.jooq.DSLContext;
import org.jooq.Query;
import org.jooq.exception.DataAccessException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Writes whose result nobody needs at once, gathered in the running transaction and sent together:
 * one round trip for a whole receipt.
 *
 * <p>They leave in the order in which they were added, before the next statement of the same
 * transaction and before its commit, so that nobody can read past them. Outside a transaction they
 * are executed one by one.
 */
@Component
public class Writes {
    private final DSLContext database;
    private final WriteListeners listeners;
    private final PlainInserts inserts = new PlainInserts();

    Writes(DSLContext database, WriteListeners listeners) {
        this.database = database;
        this.listeners = listeners;
    }

    public void add(Query... queries) {
        add(List.of(queries));
    }

    public void add(List<? extends Query> queries) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            pending().addAll(queries);
            queries.forEach(query -> TellListeners.of(query, listeners));
        } else {
            queries.forEach(Query::execute);
        }
    }

    /** Takes back what still waits of these, to be added otherwise, and says which it was. */
    public List<Query> takeBack(List<? extends Query> queries) {
        // By identity: jOOQ compares queries by what they say.
        var wanted = Collections.<Query>newSetFromMap(new IdentityHashMap<>());
        wanted.addAll(queries);
        var taken = pending().stream().filter(wanted::contains).toList();
        pending().removeIf(wanted::contains);
        return taken;
    }

    /** Sends what waits in this thread's transaction; called before every other statement. */
    static void flushPending() {
        if (TransactionSynchronizationManager.getResource(Pending.class)
                instanceof Pending pending) {
            pending.leave();
        }
    }

    private List<Query> pending() {
        if (TransactionSynchronizationManager.getResource(Pending.class) instanceof Pending known) {
            return known.queries;
        }
        var pending = new Pending();
        TransactionSynchronizationManager.bindResource(Pending.class, pending);
        TransactionSynchronizationManager.registerSynchronization(pending);
        return pending.queries;
    }

    private void send(List<Query> queries) {
        if (queries.size() == 1) {
            queries.getFirst().execute();
        } else {
            database.connection(connection -> sendTogether(connection, queries));
        }
    }

    /**
     * The driver splits the joined text and pipelines its parts, each prepared on the server on its
     * own.
     */
    @SuppressWarnings(
            "removal") // jOOQ has no other way to bind values to a statement that we prepared.
    private void sendTogether(Connection connection, List<Query> queries) {
        var sent = queries.stream().map(inserts::sent).toList();
        var sql = sent.stream().map(PlainInserts.Sent::text).collect(Collectors.joining(";"));
        try (var statement = connection.prepareStatement(sql)) {
            var bind = database.bindContext(statement);
            sent.forEach(query -> query.parts().forEach(bind::visit));
            RequestCost.count(statement::execute);
        } catch (SQLException refused) {
            throw new DataAccessException(
                    "the rows of this transaction were refused: " + refused.getMessage(), refused);
        }
    }

    private final class Pending implements TransactionSynchronization {
        private final List<Query> queries = new ArrayList<>();
        private @Nullable Object suspended;

        void leave() {
            if (!queries.isEmpty()) {
                var leaving = List.copyOf(queries);
                queries.clear();
                send(leaving);
            }
        }

        @Override
        public void suspend() {
            suspended = TransactionSynchronizationManager.unbindResource(Pending.class);
        }

        @Override
        public void resume() {
            if (suspended != null) {
                TransactionSynchronizationManager.bindResource(Pending.class, suspended);
            }
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            leave();
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(Pending.class);
        }
    }
}
