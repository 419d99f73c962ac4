package recourse.complaint;

import static db.complaint.Tables.CONTACT;
import static db.timeline.Tables.ENTRY;

import static org.assertj.core.api.Assertions.assertThat;

import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import recourse.RecourseTest;
import recourse.evidence.Files;
import recourse.identity.Viewer;
import recourse.party.Persons;
import recourse.platform.Invariant;
import recourse.timeline.Timeline;

import java.util.Base64;
import java.util.List;
import java.util.Map;

class EraseComplainantTest extends RecourseTest {
    private static final Viewer PROGRAM = new Viewer.Program("test");

    @Test
    void forgetsWhoItWasAndKeepsTheProof() {
        var complaint = filed();
        bean(Corrections.class)
                .correct(
                        complaint,
                        Map.of("complainantName", "Pat Doe"),
                        Map.of("complainantName", "Patricia Doe"),
                        PROGRAM.actor(),
                        "Pat called");

        var answer = api("POST", "/api/v1/complaints/" + complaint.reference() + "/erasure", null);

        assertThat(answer.status()).isEqualTo(200);
        var corrected =
                bean(Timeline.class).of(complaint.id()).stream()
                        .filter(entry -> entry.kind().equals("corrected"))
                        .findFirst()
                        .orElseThrow();
        assertThat(corrected.erased()).isTrue();
        assertThat(answer.body()).isEqualTo("{\"erasedEntries\":[%d]}".formatted(corrected.seq()));
        var after = bean(Complaints.class).get(PROGRAM, complaint.id());
        assertThat(after.complainantName()).isNull();
        assertThat(after.gist()).doesNotContain("lamp");
        assertThat(
                        bean(DSLContext.class)
                                .selectFrom(CONTACT)
                                .where(CONTACT.COMPLAINT_ID.eq(complaint.id()))
                                .fetch()
                                .formatCSV())
                .doesNotContain("lamp", "pat@");
        assertThat(bean(Files.class).of(complaint.id())).isEmpty();
        var person = bean(Involvements.class).of(complaint.id()).getFirst().personId();
        assertThat(
                        bean(Persons.class)
                                .find(java.util.Objects.requireNonNull(person))
                                .orElseThrow()
                                .details()
                                .email())
                .isNull();
        assertThat(bean(Timeline.class).of(complaint.id()))
                .last()
                .satisfies(entry -> assertThat(entry.kind()).isEqualTo("erased"));
        assertProvenAndNamedAsErased(complaint, corrected.seq());
    }

    @Test
    void provesWhatIsLeftAndTellsNothingOfWhatIsGone() {
        var complaint = filed();
        assertThat(
                        api(
                                        "POST",
                                        "/api/v1/complaints/" + complaint.reference() + "/erasure",
                                        null)
                                .status())
                .isEqualTo(200);
        var database = bean(DSLContext.class);
        assertThat(
                        database.selectFrom(ENTRY)
                                .where(ENTRY.SUBJECT_ID.eq(complaint.id()), ENTRY.TOLD.isNotNull())
                                .fetch(ENTRY.KIND))
                .containsExactly("erased");
        for (var change :
                List.of(
                        "update complaint.contact set body = 'I never wrote this' where complaint_id = ?",
                        "update complaint.fact set at = at - interval '1 day' where complaint_id = ?")) {
            assertThat(faultsAfter(change, complaint))
                    .anyMatch(fault ->
                            fault.contains(complaint.reference().text())
                                    && fault.contains("is not what its entry told"));
        }
    }

    @Test
    void leavesNoWordsBesideTheComplaintAndNoDigestThatCanBeGuessed() {
        var complaint = filed();
        var database = bean(DSLContext.class);
        var id = complaint.id();
        database.execute(
                "update intake.input set external_id = 'pat@example.com', request_key = 'pat', fields = '{\"name\":\"0123456789ab\"}' where complaint_id = ?",
                id);
        database.execute(
                "update deadline.clock set breach_reason = 'Pat was abroad', breach_reason_by = 'system:x', breach_reason_at = started_at where complaint_id = ?",
                id);
        database.execute(
                "insert into complaint.receipt_correction (id, complaint_id, before, after, reason, asked_by, asked_at, decided_by, decided_at, approved, refusal)"
                        + " select gen_random_uuid(), id, received_at, received_at - interval '1 hour', 'Pat called', 'system:a', received_at, 'system:b', received_at, false, 'Pat lies' from complaint.record where id = ?",
                id);
        database.execute(
                "insert into resolution.closure (fact_id, complaint_id, ending, forwarded_to) select id, complaint_id, 'FORWARDED', 'Doctor Doe' from complaint.fact where complaint_id = ? limit 1",
                id);

        assertThat(
                        api(
                                        "POST",
                                        "/api/v1/complaints/" + complaint.reference() + "/erasure",
                                        null)
                                .status())
                .isEqualTo(200);

        for (var table :
                List.of(
                        "intake.input",
                        "deadline.clock",
                        "complaint.receipt_correction",
                        "resolution.closure")) {
            assertThat(
                            database.fetch("select * from " + table + " where complaint_id = ?", id)
                                    .formatCSV())
                    .as(table)
                    .doesNotContain("Pat", "pat", "Doe", "0123456789ab");
        }
    }

    private List<String> faultsAfter(String change, Complaint complaint) {
        return new TransactionTemplate(bean(PlatformTransactionManager.class))
                .execute(status -> {
                    bean(DSLContext.class).execute(change, complaint.id());
                    status.setRollbackOnly();
                    return house.context.getBeansOfType(Invariant.class).values().stream()
                            .flatMap(invariant -> invariant.check().faults().stream())
                            .toList();
                });
    }

    @Test
    void isNotForEverybody() {
        var complaint = filed();
        assertThat(
                        form("admin", "/complaints/" + complaint.reference() + "/erasure", Map.of())
                                .status())
                .isEqualTo(303);
        var other = filed();
        assertThat(
                        form("quality", "/complaints/" + other.reference() + "/erasure", Map.of())
                                .status())
                .isEqualTo(403);
        assertThat(
                        form("handler2", "/complaints/" + other.reference() + "/erasure", Map.of())
                                .status())
                .isEqualTo(404);
        assertThat(page("compliance", "/complaints/" + other.reference() + "/erasure").body())
                .contains("Erase for good");
    }

    private void assertProvenAndNamedAsErased(Complaint complaint, int entry) {
        for (var invariant : house.context.getBeansOfType(Invariant.class).values()) {
            var report = invariant.check();
            assertThat(report.faults())
                    .noneMatch(fault ->
                            fault.contains(complaint.reference().text())
                                    || fault.contains(complaint.id().toString()));
            if (report.name().equals("timeline entries")) {
                assertThat(report.notes())
                        .anyMatch(note ->
                                note.contains(complaint.reference().text())
                                        && note.endsWith("erased entries " + entry));
            }
        }
    }

    private Complaint filed() {
        var bill =
                Base64.getEncoder()
                        .encodeToString(
                                "the bill of Pat Doe"
                                        .getBytes(java.nio.charset.StandardCharsets.UTF_8));
        var answer =
                api(
                        "POST",
                        "/api/v1/complaints",
                        "{\"channel\": \"WEB\", \"narrative\": \"The lamp came in pieces.\", \"complainant\": {\"name\": \"Pat Doe\", \"email\": \"pat@example.com\"}, \"attachments\": [{\"name\": \"Pat.txt\", \"contentType\": \"text/plain\", \"base64\": \"%s\"}]}"
                                .formatted(bill));
        return bean(Complaints.class)
                .get(PROGRAM, answer.body().replaceAll("(?s).*\"reference\":\"([^\"]+)\".*", "$1"));
    }
}
