package recourse.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import recourse.RecourseTest;
import recourse.complaint.Complaint;
import recourse.complaint.Complaints;
import recourse.complaint.Fact;
import recourse.complaint.FactKind;
import recourse.complaint.Lifecycle;
import recourse.complaint.Particulars;
import recourse.identity.Viewer;
import recourse.taxonomy.Severity;
import recourse.taxonomy.Taxonomy;
import recourse.timeline.Actor;
import recourse.timeline.Entry;
import recourse.timeline.Timeline;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** A complaint in the running program, with what happens to it. */
abstract class DeadlineTest extends RecourseTest {
    static final Viewer PROGRAM = new Viewer.Program("test");
    static final Actor ANA = Actor.system("test");

    Complaint receive() {
        return receive("2026-03-02T10:00:00+01:00");
    }

    /** Received then, and it is then. */
    Complaint receive(String at) {
        var then = java.time.OffsetDateTime.parse(at).toInstant();
        house.clock.set(then);
        var answer =
                api(
                        "POST",
                        "/api/v1/complaints",
                        "{\"narrative\": \"You charged me twice.\", \"receivedAt\": \""
                                + at
                                + "\", \"complainant\": {\"name\": \"Pat Doe\"}}");
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        var location = answer.header("Location");
        return bean(Complaints.class)
                .get(PROGRAM, location.substring(location.lastIndexOf('/') + 1));
    }

    Fact happens(Complaint complaint, FactKind kind) {
        return happens(complaint, kind, house.clock.instant());
    }

    Fact happens(Complaint complaint, FactKind kind, Instant at) {
        return bean(Lifecycle.class)
                .record(
                        complaint.id(),
                        kind,
                        ANA,
                        new Lifecycle.Detail(at, null, null, java.util.Map.of()));
    }

    void undo(Complaint complaint, Fact fact) {
        bean(Lifecycle.class).undo(complaint.id(), fact, ANA, null);
    }

    void classify(Complaint complaint, Severity severity) {
        var category = bean(Taxonomy.class).categoryNamed("cards.double-charge").orElseThrow().id();
        bean(Particulars.class).classify(reload(complaint), category, severity, 0, ANA, "test");
    }

    Complaint reload(Complaint complaint) {
        return bean(Complaints.class).get(PROGRAM, complaint.id());
    }

    List<Deadline> deadlines(Complaint complaint) {
        return bean(Deadlines.class).of(complaint.id());
    }

    /** The newest run of a clock. */
    Deadline clock(Complaint complaint, String clock) {
        return deadlines(complaint).stream()
                .filter(one -> one.clock().equals(clock))
                .toList()
                .getLast();
    }

    Instant due(Complaint complaint, String clock) {
        return Objects.requireNonNull(clock(complaint, clock).dueAt());
    }

    List<Entry> told(UUID complaintId, String kind) {
        return bean(Timeline.class).of(complaintId).stream()
                .filter(entry -> entry.kind().equals(kind))
                .toList();
    }

    /** Only the clocks: the models would assess the complaint, too, and that moves its dates. */
    void lookAtClocks() {
        while (bean(LookAtDeadlines.class).drain() > 0) {
            // Until nothing waits.
        }
    }

    void at(String instant) {
        house.clock.set(Instant.parse(instant));
    }
}
