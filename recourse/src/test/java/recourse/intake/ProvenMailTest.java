package recourse.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import recourse.platform.Invariant;
import recourse.timeline.Timeline;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A mail is proven from the moment it is kept, whatever becomes of it. */
class ProvenMailTest extends MailDoorTest {
    @Test
    void provesAMailThatWaitsAndThatItBecameAComplaint() {
        var held = held();
        assertThat(faultsAbout(held.id(), () -> {})).isEmpty();
        form("lead", "/intake/" + held.id() + "/complaint", Map.of("reason", "A real complaint"));
        assertThat(faultsAbout(held.id(), () -> {})).isEmpty();
        assertThat(faultsAbout(complaint(input(held.id())).id(), () -> {})).isEmpty();
    }

    @Test
    void provesAMailAlsoAfterAnErasure() {
        var held = held();
        form("lead", "/intake/" + held.id() + "/complaint", Map.of("reason", "A real complaint"));
        var complaint = complaint(input(held.id()));
        var answer = api("POST", "/api/v1/complaints/" + complaint.reference() + "/erasure", null);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(bean(Timeline.class).of(held.id()))
                .last()
                .satisfies(entry -> assertThat(entry.kind()).isEqualTo("erased"));
        assertThat(faultsAbout(held.id(), () -> {})).isEmpty();
        assertThat(faultsAbout(complaint.id(), () -> {})).isEmpty();
    }

    @Test
    void namesTheHeldMailThatWasDeletedWhole() {
        var held = held();
        assertThat(
                        faultsAbout(
                                held.id(),
                                () -> {
                                    var database = bean(DSLContext.class);
                                    database.execute(
                                            "delete from intake.mail where input_id = ?",
                                            held.id());
                                    database.execute(
                                            "delete from evidence.file where subject_id = ?",
                                            held.id());
                                    database.execute(
                                            "delete from intake.input where id = ?", held.id());
                                }))
                .anyMatch(fault ->
                        fault.contains("intake.mail")
                                && fault.contains("is gone, and no entry says so"));
    }

    /** What the invariants say of it after a change that is taken back again. */
    private List<String> faultsAbout(UUID id, Runnable change) {
        return new TransactionTemplate(bean(PlatformTransactionManager.class))
                .execute(status -> {
                    change.run();
                    status.setRollbackOnly();
                    return house.context.getBeansOfType(Invariant.class).values().stream()
                            .flatMap(invariant -> invariant.check().faults().stream())
                            .filter(fault -> fault.contains(id.toString()))
                            .toList();
                });
    }
}
