package recourse.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;

import recourse.complaint.Complaint;
import recourse.complaint.Complaints;
import recourse.complaint.Contacts;
import recourse.complaint.Lifecycle;
import recourse.complaint.Particulars;
import recourse.complaint.Stage;
import recourse.platform.Busy;
import recourse.platform.Clock;
import recourse.platform.Ids;
import recourse.platform.Writes;
import recourse.taxonomy.Taxonomy;
import recourse.timeline.Timeline;

import java.time.Duration;

class FailingModelTest extends AssessmentTest {
    @Test
    void triesOnceMoreAndThenLeavesItToPeople() {
        house.runDue();
        var complaint = complaintSaying(TWICE);
        var drain =
                drainOf((text, language) -> {
                    throw new TextModel.Failed(
                            new UnsatisfiedLinkError("no code for this processor"));
                });
        drain.drain();
        assertThat(state(complaint)).isEqualTo(Assessment.State.WAITING);
        house.clock.advance(Duration.ofMinutes(2));
        drain.drain();
        assertThat(state(complaint)).isEqualTo(Assessment.State.GIVEN_UP);
        house.clock.advance(Duration.ofDays(1));
        assertThat(drain.drain()).isZero();
        assertThat(now(complaint).stage()).isEqualTo(Stage.RECEIVED);
    }

    @Test
    void saysSoWhereTheProposalWouldStand() {
        house.runDue();
        var complaint = complaintSaying(TWICE);
        bean(Waiting.class).giveUp(complaint.id());
        assertThat(page("admin", "/complaints/" + complaint.reference() + "/assessment").body())
                .contains("The text could not be read by the model. Please say what it is about.");
    }

    @Test
    void readsAgainWhatACrashLeftBehind() {
        house.runDue();
        var complaint = complaintSaying(TWICE);
        bean(Waiting.class).claim(8);
        house.runDue();
        assertThat(state(complaint)).isEqualTo(Assessment.State.WAITING);
        house.clock.advance(Duration.ofMinutes(2));
        house.runDue();
        assertThat(bean(Proposals.class).of(complaint.id())).isPresent();
    }

    @Test
    void givesUpATextThatKillsTheProcessEachTime() {
        house.runDue();
        var complaint = complaintSaying(TWICE);
        for (var death = 0; death < 3; death++) {
            bean(Waiting.class).claim(8);
            house.clock.advance(Duration.ofMinutes(2));
        }
        house.runDue();
        assertThat(state(complaint)).isEqualTo(Assessment.State.GIVEN_UP);
    }

    private Assessment.State state(Complaint complaint) {
        return bean(Assessments.class).of(PROGRAM, now(complaint)).state();
    }

    private AssessmentDrain drainOf(TextModel model) {
        var propose =
                new ProposeAssessment(
                        model,
                        bean(Waiting.class),
                        bean(Proposals.class),
                        bean(Embeddings.class),
                        bean(Threshold.class),
                        bean(Taxonomy.class),
                        bean(Complaints.class),
                        bean(Contacts.class),
                        bean(Lifecycle.class),
                        bean(Particulars.class),
                        bean(Timeline.class),
                        bean(Writes.class),
                        bean(TransactionTemplate.class),
                        bean(Clock.class),
                        bean(Ids.class));
        return new AssessmentDrain(bean(Waiting.class), propose, bean(Busy.class));
    }
}
