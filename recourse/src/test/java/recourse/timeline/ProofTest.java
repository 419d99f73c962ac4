package recourse.timeline;

import static db.identity.Tables.API_KEY;
import static db.identity.Tables.MEMBERSHIP;
import static db.identity.Tables.ROLE;
import static db.identity.Tables.STAFF;
import static db.identity.Tables.TEAM;
import static db.resolution.Tables.AUTHORITY;

import org.jooq.DSLContext;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import recourse.CaseTest;
import recourse.platform.Invariant;

import java.util.List;

/** Asks what is found of a change behind the program's back. */
abstract class ProofTest extends CaseTest {
    final DSLContext database = bean(DSLContext.class);

    /** The house is older than its chains here: they were cleared away. */
    void tellTheHouse() {
        new TransactionTemplate(bean(PlatformTransactionManager.class))
                .executeWithoutResult(status -> {
                    database.update(ROLE).set(ROLE.NAME, ROLE.NAME).execute();
                    database.update(TEAM).set(TEAM.NAME, TEAM.NAME).execute();
                    database.update(API_KEY).set(API_KEY.NAME, API_KEY.NAME).execute();
                    database.update(STAFF).set(STAFF.NAME, STAFF.NAME).execute();
                    database.update(MEMBERSHIP).set(MEMBERSHIP.LEADS, MEMBERSHIP.LEADS).execute();
                    database.update(AUTHORITY).set(AUTHORITY.UP_TO, AUTHORITY.UP_TO).execute();
                });
    }

    List<String> faults(Runnable change) {
        var transaction = new TransactionTemplate(bean(PlatformTransactionManager.class));
        return transaction.execute(status -> {
            database.execute("set local session_replication_role = replica");
            change.run();
            status.setRollbackOnly();
            return house.context.getBeansOfType(Invariant.class).values().stream()
                    .filter(invariant -> isAsked(invariant.getClass().getName()))
                    .flatMap(invariant -> invariant.check().faults().stream())
                    .toList();
        });
    }

    private static boolean isAsked(String name) {
        return name.contains("RowCheck") || name.contains("ChainCheck") || name.contains("Figures");
    }
}
