package recourse.platform;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;

import org.jooq.ExecuteListenerProvider;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

import recourse.postgres.DataLock;
import recourse.postgres.Postgres;

import java.time.InstantSource;

import javax.sql.DataSource;

/** The clock, the secrets and the one database. */
@Configuration
class DatabaseConfiguration {
    private static final int CONNECTIONS = 8;

    @Bean
    @ConditionalOnMissingBean
    Clock clock() {
        return new Clock(InstantSource.system());
    }

    @Bean
    Secrets secrets(Settings settings) {
        return Secrets.in(settings.keys(), settings.data());
    }

    /** Only taken where the program starts PostgreSQL itself; given up after it has stopped. */
    @Bean
    @Lazy
    DataLock dataLock(Settings settings) {
        return DataLock.take(settings.data());
    }

    /**
     * Closed after the pool, because the pool was made from it. The secrets come first: where there
     * is a database, there must be the keys that were made with it.
     */
    @Bean
    DatabaseServer databaseServer(
            Settings settings, Secrets secrets, ObjectProvider<DataLock> lock) {
        return settings.database()
                .map(DatabaseServer::dedicated)
                .orElseGet(() -> DatabaseServer.own(Postgres.start(lock.getObject())));
    }

    @Bean
    DataSource dataSource(DatabaseServer server) {
        var pool = new HikariConfig();
        pool.setJdbcUrl(server.url());
        server.user().ifPresent(pool::setUsername);
        server.password().ifPresent(pool::setPassword);
        pool.setMaximumPoolSize(CONNECTIONS);
        pool.setPoolName("recourse");
        pool.addDataSourceProperty("ApplicationName", "recourse");
        pool.addDataSourceProperty("preparedStatementCacheQueries", "512");
        pool.addDataSourceProperty("preparedStatementCacheSizeMiB", "8");
        return new HikariDataSource(pool);
    }

    @Bean
    ExecuteListenerProvider queries(WriteListeners listeners) {
        return () -> new QueryListener(listeners);
    }
}
