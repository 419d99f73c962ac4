package recourse.platform;

/**
 * Work that waits as rows. A row is written in the business transaction; a drain takes the rows
 * that wait, in batches, skipping what another node holds. It must be idempotent: a crash repeats
 * it.
 */
public interface Drain {
    String name();

    /** Does one batch and says how many rows it took; zero means that nothing waits. */
    int drain();
}
