package recourse.timeline;

import static db.complaint.Tables.RECORD;
import static db.timeline.Tables.ENTRY;
import static db.timeline.Tables.SEAL;
import static db.timeline.Tables.SEALED;
import static db.timeline.Tables.SUBJECT;

import static org.assertj.core.api.Assertions.assertThat;

import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import recourse.RecourseTest;
import recourse.complaint.Complaints;
import recourse.complaint.Corrections;
import recourse.complaint.Particulars;
import recourse.identity.People;
import recourse.identity.Viewer;
import recourse.platform.Invariant;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Each test changes real rows behind the program's back, asks what is found, and rolls its change
 * back.
 */
class TamperingTest extends RecourseTest {
    private final DSLContext database = bean(DSLContext.class);
    private String reference;
    private UUID id;

    @BeforeEach
    void liveAndSeal() {
        var answer =
                api(
                        "POST",
                        "/api/v1/complaints",
                        "{\"channel\": \"WEB\", \"narrative\": \"The lamp came in pieces.\"}");
        reference = answer.body().replaceAll("(?s).*\"reference\":\"([^\"]+)\".*", "$1");
        var system = new Viewer.Program("test");
        var complaint = bean(Complaints.class).get(system, reference);
        id = complaint.id();
        var team = bean(People.class).teams().getFirst().id();
        bean(Particulars.class)
                .assign(complaint, team, null, system.actor(), "Lamps go to this team.");
        house.clock.advance(Duration.ofMinutes(1));
        bean(Corrections.class)
                .correct(
                        complaint,
                        Map.of("product", "lamp"),
                        Map.of("product", "table lamp"),
                        system.actor(),
                        "as on the bill");
        bean(Seals.class).seal();
    }

    @Test
    void findsNothingWhereNothingWasChanged() {
        assertThat(faults(() -> {}))
                .noneMatch(fault ->
                        fault.contains(reference)
                                || fault.contains(id.toString())
                                || fault.startsWith("seal"));
    }

    @Test
    void namesTheEntryWhoseParticularsLostAByte() {
        assertNamed(
                () ->
                        update(
                                "update timeline.entry set particulars = replace(particulars, 'Lamps', 'Lumps') where subject_id = ? and kind = 'assigned'"),
                "(assigned) were changed");
    }

    @Test
    void namesTheEntryWhoseKindActorOrTimeWasChanged() {
        for (var change :
                List.of(
                        "kind = 'assignet'",
                        "actor = 'staff:x'",
                        "at = at + interval '1 microsecond'")) {
            assertNamed(
                    () ->
                            update(
                                    "update timeline.entry set "
                                            + change
                                            + " where subject_id = ? and seq = 2"),
                    "entry 2 (");
        }
    }

    @Test
    void namesTheLastEntryThatWasDeleted() {
        assertNamed(this::deleteLast, "entry %d is missing".formatted(length()));
    }

    @Test
    void namesTheLastEntryThatWasDeletedWithTheHeadMended() {
        var last = length();
        assertNamed(
                () -> {
                    deleteLast();
                    mendHead();
                },
                "entry %d is gone, and seal".formatted(last));
    }

    @Test
    void namesTheComplaintThatWasDeletedAsAWhole() {
        var found =
                faults(() -> {
                    database.execute("set local session_replication_role = replica");
                    database.deleteFrom(ENTRY).where(ENTRY.SUBJECT_ID.eq(id)).execute();
                    database.deleteFrom(SUBJECT).where(SUBJECT.ID.eq(id)).execute();
                    database.deleteFrom(RECORD).where(RECORD.ID.eq(id)).execute();
                });
        assertThat(found)
                .anyMatch(fault ->
                        fault.contains(id.toString()) && fault.contains("deleted as a whole"));
    }

    @Test
    void namesAComplaintWithoutItsChainAndAChainWithoutItsComplaint() {
        assertThat(
                        faults(() -> {
                            database.execute("set local session_replication_role = replica");
                            database.deleteFrom(RECORD).where(RECORD.ID.eq(id)).execute();
                        }))
                .anyMatch(fault -> fault.contains("complaint " + id + " is gone"));
        assertThat(
                        faults(() -> {
                            database.execute("set local session_replication_role = replica");
                            database.deleteFrom(SUBJECT).where(SUBJECT.ID.eq(id)).execute();
                        }))
                .anyMatch(fault -> fault.contains("complaint " + reference + " has no chain"));
    }

    @Test
    void namesTheChainThatWasComputedAnewAfterAChange() {
        assertNamed(
                () -> {
                    update(
                            "update timeline.entry set actor = 'staff:somebody-else' where subject_id = ? and seq = 2");
                    recompute();
                },
                "were changed and the chain computed anew");
    }

    @Test
    void namesTheSealThatWasDeletedOrChanged() {
        var newest =
                database.select(SEAL.NUMBER)
                        .from(SEAL)
                        .orderBy(SEAL.NUMBER.desc())
                        .limit(1)
                        .fetchSingle()
                        .value1();
        assertThat(faults(() -> deleteSeal(newest)))
                .anyMatch(fault ->
                        fault.startsWith("seal %d stands in seals.log and not".formatted(newest)));
        assertThat(
                        faults(() ->
                                database.update(SEAL)
                                        .set(SEAL.AT, SEAL.AT.plus(1))
                                        .where(SEAL.NUMBER.eq(newest))
                                        .execute()))
                .anyMatch(fault -> fault.startsWith("seal %d was changed".formatted(newest)));
        assertThat(
                        faults(() ->
                                database.update(SEAL)
                                        .set(SEAL.SIGNATURE, new byte[64])
                                        .where(SEAL.NUMBER.eq(newest))
                                        .execute()))
                .anyMatch(fault -> fault.startsWith("seal %d has a signature".formatted(newest)));
        assertThat(
                        faults(() ->
                                database.deleteFrom(SEALED)
                                        .where(
                                                SEALED.SEAL_NUMBER.eq(newest),
                                                SEALED.SUBJECT_ID.eq(id))
                                        .execute()))
                .anyMatch(fault -> fault.startsWith("seal %d has".formatted(newest)));
    }

    @Test
    void namesParticularsThatVanishedWithoutAnErasure() {
        assertNamed(
                () ->
                        update(
                                "update timeline.entry set particulars = null, salt = null where subject_id = ? and seq = 2"),
                "no entry says that they were erased");
    }

    private void assertNamed(Runnable change, String fault) {
        assertThat(faults(change))
                .filteredOn(found -> found.contains(reference))
                .anyMatch(found -> found.contains(fault));
    }

    private List<String> faults(Runnable change) {
        var transaction = new TransactionTemplate(bean(PlatformTransactionManager.class));
        return transaction.execute(status -> {
            change.run();
            status.setRollbackOnly();
            return house.context.getBeansOfType(Invariant.class).values().stream()
                    .flatMap(invariant -> invariant.check().faults().stream())
                    .toList();
        });
    }

    private void update(String sql) {
        assertThat(database.execute(sql, id)).isEqualTo(1);
    }

    private int length() {
        return database.select(SUBJECT.LENGTH)
                .from(SUBJECT)
                .where(SUBJECT.ID.eq(id))
                .fetchSingle()
                .value1();
    }

    private void deleteLast() {
        database.deleteFrom(ENTRY).where(ENTRY.SUBJECT_ID.eq(id), ENTRY.SEQ.eq(length())).execute();
    }

    private void deleteSeal(long number) {
        database.deleteFrom(SEALED).where(SEALED.SEAL_NUMBER.eq(number)).execute();
        database.deleteFrom(SEAL).where(SEAL.NUMBER.eq(number)).execute();
    }

    private void mendHead() {
        database.execute(
                "update timeline.subject s set length = e.seq, head = e.hash from timeline.entry e"
                        + " where s.id = ? and e.subject_id = s.id and e.seq = s.length - 1",
                id);
    }

    private void recompute() {
        var previous = Chain.BEGINNING;
        for (var row :
                database.selectFrom(ENTRY)
                        .where(ENTRY.SUBJECT_ID.eq(id))
                        .orderBy(ENTRY.SEQ)
                        .fetch()) {
            previous =
                    Chain.link(
                            previous,
                            id,
                            row.get(ENTRY.SEQ),
                            row.get(ENTRY.AT),
                            row.get(ENTRY.ACTOR),
                            row.get(ENTRY.KIND),
                            row.get(ENTRY.DIGEST),
                            row.get(ENTRY.TOLD_PROOF));
            database.update(ENTRY)
                    .set(ENTRY.HASH, previous)
                    .where(ENTRY.SUBJECT_ID.eq(id), ENTRY.SEQ.eq(row.get(ENTRY.SEQ)))
                    .execute();
        }
        database.update(SUBJECT).set(SUBJECT.HEAD, previous).where(SUBJECT.ID.eq(id)).execute();
    }
}
