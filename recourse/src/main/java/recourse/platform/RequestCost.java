package recourse.platform;

import org.jspecify.annotations.Nullable;

import java.sql.SQLException;

/** What one request cost: its time, the database's share of it, and how many queries it asked. */
public final class RequestCost {
    private static final ThreadLocal<@Nullable RequestCost> CURRENT = new ThreadLocal<>();

    private final long begun = System.nanoTime();
    private long databaseNanos;
    private int queries;

    private RequestCost() {}

    public static void begin() {
        CURRENT.set(new RequestCost());
    }

    public static void end() {
        CURRENT.remove();
    }

    /** As a Server-Timing header; empty outside a request. */
    public static String serverTiming() {
        var cost = CURRENT.get();
        return cost == null
                ? ""
                : "app;dur=%.2f, db;dur=%.2f, q;desc=%d"
                        .formatted(
                                millis(System.nanoTime() - cost.begun),
                                millis(cost.databaseNanos),
                                cost.queries);
    }

    static void count(long nanos) {
        var cost = CURRENT.get();
        if (cost != null) {
            cost.queries++;
            cost.databaseNanos += nanos;
        }
    }

    static void count(Statement statement) throws SQLException {
        var from = System.nanoTime();
        statement.execute();
        count(System.nanoTime() - from);
    }

    /** One call to the database. */
    interface Statement {
        boolean execute() throws SQLException;
    }

    private static double millis(long nanos) {
        return nanos / 1e6;
    }
}
