package recourse.platform;

import org.jspecify.annotations.Nullable;

import recourse.postgres.Postgres;

import java.util.Optional;

/**
 * Where the database is: our own PostgreSQL, stopped with the program, or a dedicated one that we
 * leave alone.
 */
record DatabaseServer(
        String url, Optional<String> user, Optional<String> password, @Nullable Postgres own)
        implements AutoCloseable {
    static DatabaseServer own(Postgres postgres) {
        return new DatabaseServer(
                postgres.url(),
                Optional.of(postgres.user()),
                Optional.of(postgres.password()),
                postgres);
    }

    static DatabaseServer dedicated(String url) {
        return new DatabaseServer(url, Optional.empty(), Optional.empty(), null);
    }

    @Override
    public void close() {
        if (own != null) {
            own.close();
        }
    }
}
