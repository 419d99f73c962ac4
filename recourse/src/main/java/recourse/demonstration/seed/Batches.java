package recourse.demonstration.seed;

import org.jooq.DSLContext;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

import recourse.complaint.TrackingLink;
import recourse.demonstration.year.LifePlans;
import recourse.organisation.Calendars;
import recourse.organisation.Organisations;
import recourse.platform.Clock;
import recourse.platform.SampleRows;

import java.sql.SQLException;
import java.util.List;

import javax.sql.DataSource;

/** Writes lives that are ready into the database, each batch whole or not at all. */
@Component
class Batches {
    private final DSLContext database;
    private final DataSource connections;
    private final TransactionTemplate transaction;
    private final List<SampleRows> modules;
    private final Organisations organisations;
    private final Calendars calendars;
    private final TrackingLink tracking;
    private final Clock clock;

    Batches(
            DSLContext database,
            DataSource connections,
            TransactionTemplate transaction,
            List<SampleRows> modules,
            Organisations organisations,
            Calendars calendars,
            TrackingLink tracking,
            Clock clock) {
        this.database = database;
        this.connections = connections;
        this.transaction = transaction;
        this.modules = modules;
        this.organisations = organisations;
        this.calendars = calendars;
        this.tracking = tracking;
        this.clock = clock;
    }

    Telling begin(int number, List<Lived> lives, List<Shelf> shelves) {
        var now = clock.instant();
        var season = new Season(now.atZone(organisations.get().zone()).toLocalDate());
        return new Telling(
                number,
                new References(database),
                new Choice(number, lives, season, now),
                new LifePlans(calendars.of(organisations.defaultBrand())),
                shelves,
                modules,
                tracking,
                this,
                now.toEpochMilli());
    }

    void write(Streams streams) {
        transaction.executeWithoutResult(status -> {
            trustTheTeller();
            var connection = DataSourceUtils.getConnection(connections);
            try {
                streams.send(connection, database);
            } catch (SQLException refused) {
                throw new IllegalStateException("the database refused a batch", refused);
            } finally {
                DataSourceUtils.releaseConnection(connection, connections);
            }
            modules.forEach(SampleRows::written);
        });
    }

    /**
     * Foreign keys hold because the lived rows held them; asking again for each of some sixty rows
     * a life doubles the time. Only the owner of the server may leave it out, as of ours we are.
     */
    private void trustTheTeller() {
        var owner =
                database.fetchSingle("select current_setting('is_superuser') = 'on'")
                        .get(0, Boolean.class);
        if (Boolean.TRUE.equals(owner)) {
            database.execute("set local session_replication_role = replica");
        }
    }
}
