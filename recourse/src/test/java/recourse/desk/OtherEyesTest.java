package recourse.desk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import recourse.platform.Refused;

import java.util.List;
import java.util.Map;

/**
 * What a colleague of another team, the person complained of and nobody at all see of a complaint:
 * nothing.
 */
class OtherEyesTest extends DeskTest {
    @Test
    void hidesAComplaintFromTheOtherTeamAsIfItWereNotThere() {
        var reference = filed("The harmonium burned.");
        give(reference, "payments", "");
        for (var path :
                List.of(
                        "",
                        "/print",
                        "/files/" + complaint(reference).id(),
                        "/contacts/" + complaint(reference).id() + "/html")) {
            var hidden = page("handler2", "/complaints/" + reference + path);
            var missing = page("handler2", "/complaints/RC-0000-0000" + path);
            assertThat(hidden.status()).as(path).isEqualTo(404);
            assertThat(hidden.body()).isEqualTo(missing.body());
        }
        assertThat(
                        form("handler2", "/complaints/" + reference + "/notes", Map.of("body", "x"))
                                .status())
                .isEqualTo(404);
        assertThat(
                        form(
                                        "handler2",
                                        "/complaints/" + reference + "/reading",
                                        Map.of("upTo", "2026-01-01T00:00:00Z"))
                                .status())
                .isEqualTo(404);
        assertThat(
                        form(
                                        "handler2",
                                        "/inbox/reading",
                                        Map.of(
                                                "upTo",
                                                "2026-01-01T00:00:00Z",
                                                "reference",
                                                reference))
                                .status())
                .isEqualTo(404);
        assertThat(page("handler2", "/inbox?q=harmonium").body()).doesNotContain(reference);
        assertThat(page("handler", "/inbox?q=harmonium").body()).contains(reference);
        assertThat(page("handler2", "/inbox?q=" + reference).body())
                .doesNotContain("/complaints/" + reference);
    }

    @Test
    void sendsNobodyToSignIn() {
        var reference = filed("The celesta is out of tune.");
        for (var path :
                List.of(
                        "/inbox",
                        "/inbox/views",
                        "/inbox.csv",
                        "/complaints",
                        "/complaints/new",
                        "/complaints/" + reference,
                        "/live?topic=inbox")) {
            assertThat(page(null, path).status()).as(path).isEqualTo(302);
        }
        assertThat(send(request("/api/v1/complaints").GET()).status()).isEqualTo(401);
    }

    @Test
    void leavesOutThePersonComplainedOf() {
        var reference = filed("The man at the counter, Mila Brand, laughed at my euphonium.");
        give(reference, "payments", "");
        var before = bean(Inbox.class).counts(staff("lead")).views();
        complainOf(reference, "lead");
        var after = bean(Inbox.class).counts(staff("lead")).views();
        assertThat(after.get(InboxView.TEAM)).isEqualTo(before.get(InboxView.TEAM) - 1);
        assertThat(page("lead", "/inbox?q=euphonium").body()).doesNotContain(reference);
        assertThat(page("lead", "/inbox?team=payments&limit=200").body()).doesNotContain(reference);
        assertThat(page("lead", "/inbox.csv?q=euphonium").body()).doesNotContain(reference);
        assertThat(page("lead", "/complaints/" + reference).status()).isEqualTo(404);
        assertThat(page("lead", "/live?topic=complaint:" + reference).status()).isEqualTo(404);
        assertThat(page("handler", "/inbox?q=euphonium").body()).contains(reference);
    }

    @Test
    void tellsNobodyOfNewsTheyMayNotSee() {
        var reference = filed("The spinet fell.");
        give(reference, "payments", "");
        var id = complaint(reference).id();
        var topics = bean(LiveTopics.class);
        var inbox = new LiveTopics.Asked(true, Map.of(id, "complaint:" + reference));
        assertThat(topics.changed(staff("lead"), inbox, List.of(id)))
                .containsExactly("inbox", "complaint:" + reference);
        complainOf(reference, "lead");
        assertThat(topics.changed(staff("lead"), inbox, List.of(id))).isEmpty();
        assertThat(topics.changed(staff("handler2"), inbox, List.of(id))).isEmpty();
        assertThat(topics.changed(staff("handler"), inbox, List.of(id))).isNotEmpty();
    }

    @Test
    void refusesATopicThatOneMayNotSeeLikeOneThatIsNone() {
        var reference = filed("The lyre broke.");
        give(reference, "payments", "");
        for (var topic :
                List.of(
                        "complaint:" + reference,
                        "complaint:RC-0000-0000",
                        "complaint:",
                        "weather")) {
            assertThat(refusal(topic)).as(topic).isEqualTo(Refused.Kind.NOT_VISIBLE);
        }
    }

    private Refused.Kind refusal(String topic) {
        try {
            bean(LiveTopics.class).read(staff("handler2"), List.of(topic));
            throw new AssertionError("not refused: " + topic);
        } catch (Refused refused) {
            return refused.kind();
        }
    }
}
