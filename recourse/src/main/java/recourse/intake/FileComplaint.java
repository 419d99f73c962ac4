package recourse.intake;

import static db.intake.Tables.INPUT;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.exception.DataAccessException;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

import recourse.complaint.Arrival;
import recourse.complaint.Complaints;
import recourse.complaint.ReceiveComplaint;
import recourse.complaint.Received;
import recourse.complaint.Reference;
import recourse.complaint.TrackingLink;
import recourse.identity.Viewer;
import recourse.platform.Clock;
import recourse.platform.Ids;
import recourse.platform.Json;
import recourse.platform.Refused;
import recourse.platform.Writes;

import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Files what a door took in, once: complaint and ledger row are one transaction, and the ledger's
 * key turns a repeat away, so that it answers the first answer.
 */
@Component
public class FileComplaint {
    private static final int TRIES = 3;
    private static final Set<String> IDENTITIES = Set.of("input_identity", "input_request_key");

    private final DSLContext database;
    private final Writes writes;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final Ids ids;
    private final ReceiveComplaint receive;
    private final Complaints complaints;

    public FileComplaint(
            DSLContext database,
            Writes writes,
            TransactionTemplate transaction,
            Clock clock,
            Ids ids,
            ReceiveComplaint receive,
            Complaints complaints) {
        this.database = database;
        this.writes = writes;
        this.transaction = transaction;
        this.clock = clock;
        this.ids = ids;
        this.receive = receive;
        this.complaints = complaints;
    }

    /** What the sender is told; {@code repeated} when it had come before. */
    public record Filed(
            UUID complaintId,
            Reference reference,
            Instant receivedAt,
            boolean repeated,
            int linkVersion) {
        public String path(TrackingLink tracking) {
            return tracking.path(complaintId, reference, linkVersion);
        }
    }

    public Filed file(Input input, Arrival arrival) {
        return file(input, arrival, complaintId -> {});
    }

    /**
     * @param beside what else is kept with a complaint that had not come before
     */
    public Filed file(Input input, Arrival arrival, Consumer<UUID> beside) {
        try {
            return inTransaction(() -> {
                var filed = fileOnce(input, arrival);
                beside.accept(filed.complaintId());
                return filed;
            });
        } catch (DataAccessException | DuplicateKeyException refused) {
            if (IDENTITIES.contains(String.valueOf(violated(refused)))) {
                return repeat(input);
            }
            throw refused;
        }
    }

    /**
     * Runs a filing whole or not at all. Seven random characters can fall twice; the next ones will
     * not.
     */
    <T> T inTransaction(Supplier<T> filing) {
        for (var attempt = 1; ; attempt++) {
            try {
                return Objects.requireNonNull(transaction.execute(status -> filing.get()));
            } catch (DataAccessException | DuplicateKeyException refused) {
                if (!"record_reference".equals(violated(refused)) || attempt == TRIES) {
                    throw refused;
                }
            }
        }
    }

    /** Makes a complaint of what stands in the ledger already, in the caller's transaction. */
    Received fileKept(UUID inputId, Arrival arrival) {
        var received = receive.receive(arrival);
        writes.add(
                database.update(INPUT)
                        .set(INPUT.STATE, InputState.FILED.name())
                        .set(INPUT.COMPLAINT_ID, received.id())
                        .set(INPUT.CONTACT_ID, received.contactId())
                        .where(INPUT.ID.eq(inputId)));
        return received;
    }

    private Filed fileOnce(Input input, Arrival arrival) {
        var received = receive.receive(arrival);
        writes.add(
                database.insertInto(INPUT)
                        .set(INPUT.ID, ids.next())
                        .set(INPUT.SOURCE, input.source())
                        .set(INPUT.CHANNEL, input.channel().name())
                        .set(INPUT.EXTERNAL_ID, input.externalId())
                        .set(INPUT.REQUEST_KEY, input.requestKey())
                        .set(INPUT.CONTENT_HASH, input.contentHash())
                        .set(INPUT.FIELDS, input.fields())
                        .set(INPUT.RECEIVED_AT, clock.instant())
                        .set(INPUT.STATE, InputState.FILED.name())
                        .set(INPUT.COMPLAINT_ID, received.id())
                        .set(INPUT.CONTACT_ID, received.contactId()));
        return new Filed(
                received.id(),
                received.reference(),
                arrival.receivedAt(),
                false,
                TrackingLink.FIRST);
    }

    /** What came first, by its id or by the key of its request, and says the same. */
    private Filed repeat(Input input) {
        var known =
                database.select(INPUT.ID, INPUT.FIELDS, INPUT.COMPLAINT_ID, INPUT.EXTERNAL_ID)
                        .from(INPUT)
                        .where(INPUT.SOURCE.eq(input.source()))
                        .and(isNamed(input))
                        .orderBy(INPUT.ID)
                        .fetch();
        for (var one : known) {
            refuseOther(input, one.value4(), one.value2());
        }
        var first = known.getFirst();
        database.update(INPUT)
                .set(INPUT.REPEATS, INPUT.REPEATS.plus(1))
                .where(INPUT.ID.eq(first.value1()))
                .execute();
        var complaint = complaints.get(new Viewer.Program("intake"), first.value3());
        return new Filed(
                complaint.id(),
                complaint.reference(),
                complaint.receivedAt(),
                true,
                complaint.linkVersion());
    }

    private static Condition isNamed(Input input) {
        var byId = INPUT.EXTERNAL_ID.eq(input.externalId());
        return input.requestKey() == null
                ? byId
                : byId.or(INPUT.REQUEST_KEY.eq(input.requestKey()));
    }

    private static void refuseOther(Input input, String firstId, @Nullable String fields) {
        if (fields != null && !fields.equals(input.fields())) {
            throw Refused.invalid(
                    input.nameOfId(firstId),
                    "intake.repeat.differs",
                    input.differenceFrom(Json.fields(fields)));
        }
    }

    private static @Nullable String violated(Throwable refused) {
        for (var cause = refused; cause != null; cause = cause.getCause()) {
            if (cause instanceof PSQLException postgres
                    && postgres.getServerErrorMessage() != null) {
                return postgres.getServerErrorMessage().getConstraint();
            }
        }
        return null;
    }
}
