package recourse.platform;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.time.InstantSource;
import javax.sql.DataSource;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import recourse.postgres.Postgres;

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
        return Secrets.in(settings.data());
    }

    /** Closed after the pool, because the pool was made from it. */
    @Bean
    DatabaseServer databaseServer(Settings settings) {
        return settings.database()
                .map(DatabaseServer::dedicated)
                .orElseGet(() -> DatabaseServer.own(Postgres.start(settings.data())));
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
}
