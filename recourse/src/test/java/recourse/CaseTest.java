package recourse;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;

import recourse.complaint.Complaint;
import recourse.complaint.Complaints;
import recourse.complaint.Particulars;
import recourse.complaint.Stage;
import recourse.identity.People;
import recourse.identity.Sessions;
import recourse.identity.Viewer;
import recourse.platform.Json;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** Complaints of Pat Doe about a double charge, handled by the payments team. */
public abstract class CaseTest extends RecourseTest {
    protected static final Viewer PROGRAM = new Viewer.Program("test");
    private static final AtomicInteger NUMBER = new AtomicInteger();

    /** A complaint that the handler of the payments team owns. */
    protected String owned() {
        return owned("pat@example.com");
    }

    protected String owned(String email) {
        var reference = filed(Map.of("name", "Pat Doe", "email", email));
        var people = bean(People.class);
        bean(Particulars.class)
                .assign(
                        complaint(reference),
                        people.teamNamed("payments").orElseThrow().id(),
                        staff("handler").id(),
                        PROGRAM.actor(),
                        "test");
        return reference;
    }

    protected String filed(Map<String, String> complainant) {
        var answer =
                api(
                        "POST",
                        "/api/v1/complaints",
                        Json.write(
                                Map.of(
                                        "channel",
                                        "WEB",
                                        "externalId",
                                        "case-" + NUMBER.incrementAndGet(),
                                        "narrative",
                                        "You charged me twice for one sofa.",
                                        "complainant",
                                        complainant)));
        return Json.fields(answer.body()).get("reference").toString();
    }

    /** One that has a finding, a decision and a final response said on the phone. */
    protected String answered() {
        var reference = decided();
        ok(201, as("handler", "POST", reference, "/answer", SAID));
        return reference;
    }

    protected String decided() {
        var reference = owned();
        ok(201, as("handler", "POST", reference, "/findings", FINDING));
        ok(201, as("handler", "POST", reference, "/decision", null));
        return reference;
    }

    protected String closed() {
        var reference = answered();
        ok(201, as("handler", "POST", reference, "/closure", CLOSURE));
        return reference;
    }

    protected static final String FINDING =
            """
            {"point": 1, "result": "UPHELD", "reason": "The till sent the charge twice."}\
            """;
    protected static final String SAID =
            """
            {"how": "PHONE", "text": "You are right, you get it back.", "referralSaid": true}\
            """;
    protected static final String CLOSURE =
            """
            {"ending": "ANSWERED", "cause": "system", "putRight": "NO", "proof": "NONE"}\
            """;

    protected Complaint complaint(String reference) {
        return bean(Complaints.class).get(PROGRAM, reference);
    }

    protected Stage stage(String reference) {
        return complaint(reference).stage();
    }

    /** The API as somebody of the house uses it; nobody when the name is null. */
    protected Answer as(
            @Nullable String userName,
            String method,
            String reference,
            String path,
            @Nullable String json) {
        return at(userName, method, "/api/v1/complaints/" + reference + path, json);
    }

    protected Answer at(
            @Nullable String userName, String method, String path, @Nullable String json) {
        var request =
                request(path)
                        .header("Content-Type", "application/json")
                        .header("Sec-Fetch-Site", "same-origin")
                        .method(
                                method,
                                json == null
                                        ? BodyPublishers.noBody()
                                        : BodyPublishers.ofString(json));
        if (userName != null) {
            request.header(
                    "Cookie",
                    "recourse-session=" + bean(Sessions.class).begin(staff(userName).id(), "test"));
        }
        return send(request);
    }

    protected static Answer ok(int status, Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        return answer;
    }

    protected static String field(Answer answer, String name) {
        return String.valueOf(Json.fields(answer.body()).get(name));
    }

    protected List<String> told(String reference) {
        return bean(recourse.timeline.Timeline.class).of(complaint(reference).id()).stream()
                .map(recourse.timeline.Entry::kind)
                .toList();
    }
}
