package recourse.timeline;

import static db.timeline.Tables.SUBJECT;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import recourse.TestClock;
import recourse.complaint.Contacts;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * One complaint is lived through; then each row and each value of it is changed behind the
 * program's back, and put back.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RowProofTest extends ProofTest {
    private String reference = "";
    private UUID id = new UUID(0, 0);

    @BeforeAll
    void live() {
        house.clock.set(TestClock.START);
        tellTheHouse();
        reference = owned();
        id = complaint(reference).id();
        house.runDue();
        ok(201, as("handler", "POST", reference, "/points", "{\"text\": \"Nobody called back\"}"));
        bean(Contacts.class).note(id, PROGRAM.actor(), "She was calm on the phone.");
        ok(201, as("handler", "POST", reference, "/findings", FINDING));
        ok(201, as("handler", "POST", reference, "/findings", FINDING.replace("1", "2")));
        ok(
                201,
                as(
                        "handler",
                        "POST",
                        reference,
                        "/remedies",
                        "{\"kind\": \"apology\", \"description\": \"A letter\", \"point\": 1}"));
        ok(201, as("handler", "POST", reference, "/decision", null));
        ok(201, as("handler", "POST", reference, "/answer", SAID));
        ok(
                201,
                as(
                        "handler",
                        "POST",
                        reference,
                        "/closure",
                        CLOSURE.replace("}", ", \"leftOpen\": \"Sent with the statement\"}")));
        house.runDue();
    }

    @Test
    void findsNothingWhereNothingWasChanged() {
        assertThat(faults(() -> {})).isEmpty();
    }

    Stream<ProvenRows> lived() {
        return bean(ProvenTables.class).all().stream()
                .filter(rows ->
                        database.fetchExists(rows.table(), rows.subject().eq(subject(rows))))
                .sorted(java.util.Comparator.comparing(ProvenRows::name));
    }

    @Test
    void livesInTheTablesThatMatter() {
        assertThat(lived().map(ProvenRows::name))
                .contains(
                        "complaint.record",
                        "complaint.contact",
                        "complaint.note",
                        "complaint.point",
                        "complaint.fact",
                        "complaint.involvement",
                        "correspondence.message",
                        "deadline.clock",
                        "investigation.finding",
                        "resolution.remedy",
                        "resolution.answer",
                        "resolution.closure",
                        "resolution.authority",
                        "intake.input",
                        "identity.role",
                        "identity.staff",
                        "identity.membership");
    }

    @ParameterizedTest
    @MethodSource("lived")
    void namesEachValueThatWasChanged(ProvenRows rows) {
        for (var column : rows.columns()) {
            if (column == rows.subject() || OtherValue.isKey(rows, column)) {
                continue;
            }
            var changed = new int[1];
            var found =
                    faults(() ->
                            changed[0] = OtherValue.write(database, rows, subject(rows), column));
            if (changed[0] > 0) {
                assertThat(found)
                        .as(column.toString())
                        .anyMatch(fault -> isNamed(fault, rows, "is not what its entry told"));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("lived")
    void namesTheRowThatWasDeleted(ProvenRows rows) {
        assertThat(
                        faults(() ->
                                database.deleteFrom(rows.table())
                                        .where(rows.subject().eq(subject(rows)))
                                        .execute()))
                .anyMatch(fault -> isNamed(fault, rows, "is gone, and no entry says so"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "insert into complaint.note (id, complaint_id, at, author, body)"
                        + " select gen_random_uuid(), id, received_at, 'system:x', 'Forged' from complaint.record where id = ?",
                "insert into complaint.fact (id, complaint_id, kind, at, recorded_at, by)"
                        + " select gen_random_uuid(), id, 'ACKNOWLEDGED', received_at, received_at, 'system:x'"
                        + " from complaint.record where id = ?",
                "insert into complaint.said_time (id, complaint_id, contact_id, said_at, counted_at, said_by)"
                        + " select gen_random_uuid(), id, gen_random_uuid(), received_at - interval '1 day',"
                        + " received_at, 'system:x' from complaint.record where id = ?"
            })
    void namesTheRowThatWasAdded(String sql) {
        assertThat(faults(() -> database.execute(sql, id)))
                .anyMatch(fault -> fault.contains(reference) && fault.contains("no entry told of"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update complaint.record set taken_by = gen_random_uuid() where id = ?",
                "update complaint.contact set other = 'The bank' where complaint_id = ?",
                "update deadline.clock set pauses = '2026-01-01T00:00:00Z/' where complaint_id = ?"
            })
    void namesTheRowThatSaysMoreThanItsEntryTold(String sql) {
        assertThat(faults(() -> database.execute(sql, id)))
                .anyMatch(fault ->
                        fault.contains(reference) && fault.contains("is not what its entry told"));
    }

    @Test
    void namesAChainThatWasGivenAnotherKind() {
        assertThat(
                        faults(() ->
                                database.execute(
                                        "update timeline.subject set kind = 'input' where id = ?",
                                        id)))
                .anyMatch(fault ->
                        fault.contains(reference) && fault.contains("its kind was changed"));
    }

    @Test
    void namesFiguresThatWereChanged() {
        assertThat(
                        faults(() ->
                                database.execute(
                                        "update insight.life set reopened = not reopened where complaint_id = ?",
                                        id)))
                .anyMatch(fault -> fault.contains(reference) && fault.contains("insight.life"));
    }

    @Test
    void namesFiguresThatWereDeleted() {
        assertThat(
                        faults(() ->
                                database.execute(
                                        "delete from insight.life where complaint_id = ?", id)))
                .anyMatch(fault -> fault.contains(reference) && fault.contains("insight.life"));
    }

    @Test
    void believesNoEntryThatTellsOfRowsWithoutTheKey() {
        assertThat(
                        faults(() -> {
                            database.execute(
                                    "update timeline.entry set told = told || ' '"
                                            + " where subject_id = ? and told like '%complaint.note%'",
                                    id);
                        }))
                .anyMatch(fault ->
                        fault.contains(reference) && fault.contains("not written by the program"));
    }

    @Test
    void believesNoErasureWithoutTheKey() {
        var found =
                faults(() -> {
                    database.execute(
                            "update timeline.entry set told = null where subject_id = ? and seq = 1",
                            id);
                    forgeErasure();
                });
        assertThat(found)
                .anyMatch(fault ->
                        fault.contains(reference) && fault.contains("no key of this house signed"));
    }

    @Test
    void namesAChainThatWasForgedAsOneFromBeforeProofsBegan() {
        var forged = new UUID(4, 2);
        var link =
                Link.of(
                        forged,
                        1,
                        Chain.BEGINNING,
                        new Happening(
                                "received", PROGRAM.actor(), java.time.Instant.EPOCH, Map.of()),
                        new byte[16]);
        assertThat(
                        faults(() -> {
                            database.insertInto(SUBJECT)
                                    .set(SUBJECT.ID, forged)
                                    .set(SUBJECT.KIND, "complaint")
                                    .set(SUBJECT.LENGTH, 1)
                                    .set(SUBJECT.HEAD, link.hash())
                                    .execute();
                            link.insert(database).execute();
                        }))
                .containsExactly(
                        "complaint %s: tells no rows from its beginning, and was not there when proofs began"
                                .formatted(forged));
    }

    private void forgeErasure() {
        var end =
                database.select(SUBJECT.LENGTH, SUBJECT.HEAD)
                        .from(SUBJECT)
                        .where(SUBJECT.ID.eq(id))
                        .fetchSingle();
        var forged =
                new Happening(
                        Erasure.KIND,
                        PROGRAM.actor(),
                        TestClock.START,
                        Map.of("entries", List.of(), "told", List.of(1)));
        var link = Link.of(id, end.value1() + 1, end.value2(), forged, new byte[16]);
        link.insert(database).execute();
        database.update(SUBJECT)
                .set(SUBJECT.LENGTH, link.seq())
                .set(SUBJECT.HEAD, link.hash())
                .where(SUBJECT.ID.eq(id))
                .execute();
    }

    private UUID subject(ProvenRows rows) {
        return rows.house() == null ? id : rows.house().id();
    }

    private boolean isNamed(String fault, ProvenRows rows, String what) {
        var whose = rows.house() == null ? reference : rows.house().kind();
        return fault.contains(whose) && fault.contains(rows.name()) && fault.contains(what);
    }
}
