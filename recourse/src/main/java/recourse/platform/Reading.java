package recourse.platform;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/**
 * One reading of one page, in which the same question is asked of the database once. Panels of many
 * modules look at the same points, facts and files; none has to hand them to another. Nothing is
 * written within a reading.
 */
public final class Reading {
    private static final ScopedValue<Map<List<Object>, Object>> ANSWERS = ScopedValue.newInstance();

    /**
     * Readings begun together would each lose its turn at every question to those that came later;
     * so each waits for its turn once, in the order of coming, and then has the processors.
     */
    private static final Semaphore TURNS =
            new Semaphore(Math.max(2, Runtime.getRuntime().availableProcessors()), true);

    private Reading() {}

    public static <T> T during(Supplier<T> page) {
        return ANSWERS.isBound() ? page.get() : inTurn(page);
    }

    private static <T> T inTurn(Supplier<T> page) {
        TURNS.acquireUninterruptibly();
        try {
            return ScopedValue.where(ANSWERS, new HashMap<>()).call(page::get);
        } finally {
            TURNS.release();
        }
    }

    /**
     * What several readers need together, asked once for all of them. Nothing outside a reading:
     * whoever writes asks for the one thing they need, as it is now.
     */
    public static <T> Optional<T> together(Class<T> kind, Object about, Supplier<T> ask) {
        return ANSWERS.isBound()
                ? Optional.of(once(kind, "together", about, ask))
                : Optional.empty();
    }

    /** What this reader says about it: asked now, or earlier in the same reading. */
    @SuppressWarnings("unchecked")
    public static <T> T once(Class<?> reader, String question, Object about, Supplier<T> ask) {
        if (!ANSWERS.isBound()) {
            return ask.get();
        }
        var key = List.of(reader, question, about);
        var known = ANSWERS.get().get(key);
        if (known == null) {
            known = ask.get();
            ANSWERS.get().put(key, known);
        }
        return (T) known;
    }
}
