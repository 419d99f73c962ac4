package recourse;

import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;
import org.jooq.ExecuteListenerProvider;
import org.jspecify.annotations.Nullable;
import org.postgresql.jdbc.PgConnection;
import org.springframework.stereotype.Component;

import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicReference;

/** Cuts the line to the database under the next query that names something. */
@Component
public class LostLine implements ExecuteListenerProvider {
    private final AtomicReference<@Nullable String> awaited = new AtomicReference<>();

    public void atTheNextQueryOf(String named) {
        awaited.set(named);
    }

    @Override
    public ExecuteListener provide() {
        return new ExecuteListener() {
            @Override
            public void executeStart(ExecuteContext context) {
                var named = awaited.get();
                var sql = context.sql();
                if (named != null && sql != null && sql.contains(named)) {
                    awaited.set(null);
                    cut(context);
                }
            }
        };
    }

    private static void cut(ExecuteContext context) {
        try {
            context.connection().unwrap(PgConnection.class).abort(Runnable::run);
        } catch (SQLException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
