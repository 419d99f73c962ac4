package recourse.platform;

import org.jspecify.annotations.Nullable;
import org.springframework.transaction.TransactionSystemException;

import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.util.Set;

/** Tells a fault of the moment from one that comes again with the same mail. */
public final class DatabaseAway {
    /** Connection lost, rolled back by others, out of resources, shut down. */
    private static final Set<String> PASSING = Set.of("08", "40", "53", "57");

    private DatabaseAway() {}

    public static boolean isCauseOf(@Nullable Throwable fault) {
        for (var cause = fault; cause != null; cause = cause.getCause()) {
            if (isPassing(cause)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isPassing(Throwable cause) {
        return switch (cause) {
            case SQLTransientException ignored -> true;
            case SQLException sql -> isPassing(sql.getSQLState());
            case TransactionSystemException end -> wasNotAnswered(end);
            default -> false;
        };
    }

    /** Neither commit nor rollback reached the server: the pool had already closed the line. */
    private static boolean wasNotAnswered(TransactionSystemException end) {
        return isCauseOf(end.getApplicationException())
                || (end.getCause() instanceof SQLException sql && sql.getSQLState() == null);
    }

    private static boolean isPassing(@Nullable String state) {
        return state != null && state.length() == 5 && PASSING.contains(state.substring(0, 2));
    }
}
