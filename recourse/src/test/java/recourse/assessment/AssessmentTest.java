package recourse.assessment;

import org.junit.jupiter.api.AfterEach;

import recourse.RecourseTest;
import recourse.complaint.Complaint;
import recourse.complaint.Complaints;
import recourse.identity.Viewer;
import recourse.platform.Ids;
import recourse.platform.Json;
import recourse.timeline.Entry;
import recourse.timeline.Timeline;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Complaints that the models of the running house read. */
abstract class AssessmentTest extends RecourseTest {
    static final String TWICE =
            "I bought a coat in your shop on Friday. My bank statement shows that you took the money"
                    + " for it twice. Please give one payment back.";
    static final Viewer PROGRAM = new Viewer.Program("tests");
    private static final double USUAL = 0.85;
    private static final double NEVER = 1.0;
    private static final double ALWAYS = 0.0;

    @AfterEach
    void trustTheModelsAsUsual() {
        bean(Threshold.class).setForCategory(USUAL);
    }

    void trustTheModelsAlways() {
        bean(Threshold.class).setForCategory(ALWAYS);
    }

    void trustTheModelsNever() {
        bean(Threshold.class).setForCategory(NEVER);
    }

    Complaint complaintSaying(String text) {
        var body =
                Map.of(
                        "channel",
                        "WEB",
                        "narrative",
                        text,
                        "complainant",
                        Map.of("name", "Pat Doe"));
        var answer = api("POST", "/api/v1/complaints", Json.write(body));
        return now(Json.fields(answer.body()).get("reference").toString());
    }

    Complaint readComplaintSaying(String text) {
        var complaint = complaintSaying(text);
        house.runDue();
        return now(complaint);
    }

    Complaint now(Complaint complaint) {
        return now(complaint.reference().text());
    }

    Proposal proposalFor(Complaint complaint) {
        return bean(Proposals.class).of(complaint.id()).orElseThrow();
    }

    List<Entry> told(Complaint complaint, String kind) {
        return bean(Timeline.class).of(complaint.id()).stream()
                .filter(entry -> entry.kind().equals(kind))
                .toList();
    }

    Answer assess(Complaint complaint, Map<String, String> choice) {
        return api(
                "POST",
                "/api/v1/complaints/" + complaint.reference() + "/assessment",
                Json.write(choice));
    }

    /** Words that no other test's complaint has. */
    UUID unlike() {
        return bean(Ids.class).next();
    }

    private Complaint now(String reference) {
        return bean(Complaints.class).get(PROGRAM, reference);
    }
}
