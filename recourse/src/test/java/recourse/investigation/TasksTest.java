package recourse.investigation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import recourse.CaseTest;
import recourse.complaint.ComplaintCondition;
import recourse.complaint.InvolvedRole;
import recourse.complaint.Involvements;
import recourse.evidence.Files;
import recourse.evidence.NewFile;
import recourse.identity.ChangeStaff;
import recourse.identity.EndStaff;
import recourse.platform.Administrator;

import java.util.Map;

class TasksTest extends CaseTest {
    private static final String QUESTION =
            """
            {"of": "%s", "question": "Was the till down that day?", "due": "2026-03-09", "files": [%s]}\
            """;

    @Test
    void waitForAColleagueWhoSeesNothingButTheQuestion() {
        var reference = owned();
        var file =
                bean(Files.class)
                        .keep(
                                complaint(reference).id(),
                                null,
                                NewFile.of("till.txt", "text/plain", "till log".getBytes()),
                                PROGRAM.actor());
        var task =
                field(
                        ok(
                                201,
                                as(
                                        "handler",
                                        "POST",
                                        reference,
                                        "/tasks",
                                        QUESTION.formatted("handler2", "\"" + file.id() + "\""))),
                        "id");
        assertThat(complaint(reference).is(ComplaintCondition.WAITING_OTHERS)).isTrue();
        ok(404, as("handler2", "GET", reference, "/tasks", null));
        var seen = page("handler2", "/tasks/" + task);
        assertThat(seen.body())
                .contains("Was the till down", "till.txt")
                .doesNotContain(reference, "Pat Doe", "sofa");
        assertThat(page("handler2", "/tasks/" + task + "/files/" + file.id()).body())
                .isEqualTo("till log");
        assertThat(
                        form(
                                        "handler2",
                                        "/tasks/" + task + "/answer",
                                        Map.of("answer", "Yes, from noon."))
                                .status())
                .isEqualTo(303);
        assertThat(complaint(reference).is(ComplaintCondition.WAITING_OTHERS)).isFalse();
        assertThat(
                        bean(recourse.complaint.Contacts.class)
                                .notes(complaint(reference).id())
                                .getLast()
                                .body())
                .isEqualTo("Yes, from noon.");
        ok(
                409,
                at(
                        "handler2",
                        "POST",
                        "/api/v1/tasks/" + task + "/answer",
                        "{\"answer\": \"Again\"}"));
    }

    @Test
    void areNobodyElses() {
        var reference = owned();
        var task =
                field(
                        ok(
                                201,
                                as(
                                        "handler",
                                        "POST",
                                        reference,
                                        "/tasks",
                                        QUESTION.formatted("lead", ""))),
                        "id");
        assertThat(page("handler2", "/tasks/" + task).status()).isEqualTo(404);
        ok(404, at("handler2", "POST", "/api/v1/tasks/" + task + "/answer", "{\"answer\": \"x\"}"));
        assertThat(at("handler2", "GET", "/api/v1/tasks", null).body()).doesNotContain(task);
        assertThat(page(null, "/tasks/" + task).status()).isEqualTo(302);
    }

    @Test
    void vanishForAColleagueWhoTurnsOutToBeComplainedOf() {
        var reference = owned();
        var task =
                field(
                        ok(
                                201,
                                as(
                                        "handler",
                                        "POST",
                                        reference,
                                        "/tasks",
                                        QUESTION.formatted("handler2", ""))),
                        "id");
        bean(Involvements.class)
                .involve(
                        complaint(reference).id(),
                        InvolvedRole.COMPLAINED_OF,
                        null,
                        staff("handler2").id(),
                        null,
                        PROGRAM.actor());
        assertThat(page("handler2", "/tasks/" + task).status()).isEqualTo(404);
        assertThat(at("handler2", "GET", "/api/v1/tasks", null).body()).doesNotContain(task);
        ok(422, as("handler", "POST", reference, "/tasks", QUESTION.formatted("handler2", "")));
    }

    @Test
    void waitOnUntilTheLastIsAnsweredOrWithdrawn() {
        var reference = owned();
        var first =
                field(
                        as(
                                "handler",
                                "POST",
                                reference,
                                "/tasks",
                                QUESTION.formatted("handler2", "")),
                        "id");
        var second =
                field(
                        as("handler", "POST", reference, "/tasks", QUESTION.formatted("lead", "")),
                        "id");
        ok(204, as("handler", "DELETE", reference, "/tasks/" + first, null));
        assertThat(complaint(reference).is(ComplaintCondition.WAITING_OTHERS)).isTrue();
        ok(
                204,
                at(
                        "handler",
                        "POST",
                        "/api/v1/tasks/" + second + "/answer",
                        "{\"answer\": \"She told me: yes.\"}"));
        assertThat(complaint(reference).is(ComplaintCondition.WAITING_OTHERS)).isFalse();
    }

    @Test
    void refuseADayThatIsOverAndAnUnknownColleague() {
        var answer =
                as(
                        "handler",
                        "POST",
                        owned(),
                        "/tasks",
                        "{\"of\": \"nobody\", \"question\": \"?\", \"due\": \"2026-01-01\"}");
        assertThat(ok(422, answer).body()).contains("\"of\"", "\"due\"");
    }

    @Test
    void comeBackToTheAskerAndTheOwnerWhenWhoeverWasAskedLeaves() {
        var reference = owned();
        ok(201, as("handler", "POST", reference, "/tasks", QUESTION.formatted("handler2", "")));
        assertThat(page("handler", "/inbox?view=to-check").body()).doesNotContain("till down");
        var admin = new Administrator(staff("admin").actor().toString());
        var changes = bean(ChangeStaff.class);
        var before = changes.told(changes.find("handler2"));
        bean(EndStaff.class).end(admin, "handler2", EndStaff.TEAMS);
        try {
            assertThat(page("handler", "/inbox?view=to-check").body())
                    .contains("till down", "has left", "/complaints/" + reference + "#tasks");
            assertThat(page("handler", "/complaints/" + reference).body())
                    .contains("Has left. Ask somebody else", "id=\"tasks\"");
            assertThat(bean(AskAgain.class).next(staff("handler"), complaint(reference)))
                    .isPresent();
            assertThat(page("quality", "/inbox?view=to-check").body()).doesNotContain("till down");
        } finally {
            bean(EndStaff.class).restore(admin, "handler2");
            changes.change(admin, "handler2", before);
        }
        assertThat(page("handler", "/inbox?view=to-check").body()).doesNotContain("till down");
    }
}
