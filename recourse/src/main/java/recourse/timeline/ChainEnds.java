package recourse.timeline;

import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The ends of the chains that the running transaction has added to. */
final class ChainEnds implements TransactionSynchronization {
    private final Map<UUID, ChainEnd> ends = new LinkedHashMap<>();
    private final Set<UUID> opened = new HashSet<>();
    private @Nullable WrittenRows written;
    private final Map<UUID, Told> before = new LinkedHashMap<>();

    static void keep(ChainEnd end) {
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            running().ends.put(end.subject().id(), end);
            if (end.opens()) {
                running().opened.add(end.subject().id());
            }
        }
    }

    /** What the transaction has written, gathered as it goes. */
    static WrittenRows written(ProvenTables tables) {
        var running = running();
        var written = running.written;
        if (written == null) {
            written = new WrittenRows(tables);
            running.written = written;
        }
        return written;
    }

    /** Whether the chain has begun in this transaction, however much was added to it since. */
    static boolean hasOpened(UUID subject) {
        return running().opened.contains(subject);
    }

    /** What the chain has told until now is told again: it is erased where it stood. */
    static void tellAgain(UUID subject, Told told) {
        running().before.put(subject, told);
    }

    static Told before(UUID subject) {
        return running().before.getOrDefault(subject, new Told());
    }

    static Collection<ChainEnd> all() {
        return known().map(known -> known.ends.values()).orElse(List.of());
    }

    static boolean has(UUID subject) {
        return known().filter(known -> known.ends.containsKey(subject)).isPresent();
    }

    private static Optional<ChainEnds> known() {
        return Optional.ofNullable(
                (ChainEnds) TransactionSynchronizationManager.getResource(ChainEnds.class));
    }

    private static ChainEnds running() {
        return known().orElseGet(ChainEnds::begin);
    }

    private static ChainEnds begin() {
        var begun = new ChainEnds();
        TransactionSynchronizationManager.bindResource(ChainEnds.class, begun);
        TransactionSynchronizationManager.registerSynchronization(begun);
        return begun;
    }

    @Override
    public void suspend() {
        TransactionSynchronizationManager.unbindResource(ChainEnds.class);
    }

    @Override
    public void resume() {
        TransactionSynchronizationManager.bindResource(ChainEnds.class, this);
    }

    @Override
    public void afterCompletion(int status) {
        TransactionSynchronizationManager.unbindResourceIfPossible(ChainEnds.class);
    }
}
