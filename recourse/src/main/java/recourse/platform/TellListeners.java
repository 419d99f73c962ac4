package recourse.platform;

import org.jooq.Query;
import org.jooq.impl.QOM;
import org.springframework.core.Ordered;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Tells those who listen of the inserts, updates and deletes of the running transaction. */
final class TellListeners implements TransactionSynchronization {
    private final WriteListeners listeners;

    private TellListeners(WriteListeners listeners) {
        this.listeners = listeners;
    }

    static void of(Query query, WriteListeners listeners) {
        if (isWriting(query) && TransactionSynchronizationManager.isSynchronizationActive()) {
            if (!TransactionSynchronizationManager.hasResource(TellListeners.class)) {
                var begun = new TellListeners(listeners);
                TransactionSynchronizationManager.bindResource(TellListeners.class, begun);
                TransactionSynchronizationManager.registerSynchronization(begun);
            }
            listeners.all().forEach(listener -> listener.wrote(query));
        }
    }

    private static boolean isWriting(Query query) {
        return query instanceof QOM.Insert<?>
                || query instanceof QOM.Update<?>
                || query instanceof QOM.Delete<?>;
    }

    /** While writes still wait, so that what is told can leave together with them. */
    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }

    @Override
    public void beforeCommit(boolean readOnly) {
        listeners.all().forEach(WriteListener::beforeCommit);
        // What they added first of all has nobody else to send it.
        Writes.flushPending();
    }

    @Override
    public void suspend() {
        TransactionSynchronizationManager.unbindResource(TellListeners.class);
    }

    @Override
    public void resume() {
        TransactionSynchronizationManager.bindResource(TellListeners.class, this);
    }

    @Override
    public void afterCompletion(int status) {
        TransactionSynchronizationManager.unbindResourceIfPossible(TellListeners.class);
    }
}
