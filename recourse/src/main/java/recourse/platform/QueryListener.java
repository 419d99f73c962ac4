package recourse.platform;

import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;

/** Lets waiting writes go first, and counts what the request asks of the database. */
class QueryListener implements ExecuteListener {
    private static final String BEGUN = QueryListener.class.getName();

    private final WriteListeners listeners;

    QueryListener(WriteListeners listeners) {
        this.listeners = listeners;
    }

    @Override
    public void start(ExecuteContext context) {
        Writes.flushPending();
        for (var query : context.batchQueries()) {
            TellListeners.of(query, listeners);
        }
    }

    @Override
    public void executeStart(ExecuteContext context) {
        context.data(BEGUN, System.nanoTime());
    }

    @Override
    public void executeEnd(ExecuteContext context) {
        if (context.data(BEGUN) instanceof Long begun) {
            RequestCost.count(System.nanoTime() - begun);
        }
    }
}
