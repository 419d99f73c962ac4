package recourse.intake;

import org.jspecify.annotations.Nullable;

import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.util.Set;

/** Tells a fault of the moment from one that comes again with the same mail. */
final class DatabaseAway {
    /** Connection lost, rolled back by others, out of resources, shut down. */
    private static final Set<String> PASSING = Set.of("08", "40", "53", "57");

    private DatabaseAway() {}

    static boolean isCauseOf(Throwable fault) {
        for (@Nullable Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLTransientException
                    || cause instanceof SQLException sql && isPassing(sql.getSQLState())) {
                return true;
            }
        }
        return false;
    }

    private static boolean isPassing(@Nullable String state) {
        return state != null && state.length() == 5 && PASSING.contains(state.substring(0, 2));
    }
}
