package recourse.doors;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import recourse.complaint.Complaints;
import recourse.complaint.Stage;
import recourse.identity.ApiKeys;
import recourse.identity.Permission;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.EnumSet;

/** Requests that name what the asker may not see. */
class HiddenFromRequestsTest extends Stories {
    @Test
    void givesAnotherProgramNothingForTheSameId() {
        var told = "{\"externalId\": \"shared-1\", \"narrative\": \"The viola has no bow.\"}";
        var first = field(api("POST", "/api/v1/complaints", told), "reference");
        var key = bean(ApiKeys.class).create("Another", "another", EnumSet.of(Permission.RECEIVE));
        var second =
                send(
                        request("/api/v1/complaints")
                                .header("Authorization", "Bearer " + key)
                                .header("Content-Type", "application/json")
                                .POST(BodyPublishers.ofString(told)));
        assertThat(second.status()).isEqualTo(201);
        assertThat(field(second, "reference")).isNotEqualTo(first);
        var lead = at("lead", "POST", "/api/v1/complaints", told);
        var handler = at("handler2", "POST", "/api/v1/complaints", told);
        assertThat(handler.status()).isEqualTo(201);
        assertThat(field(handler, "reference")).isNotEqualTo(field(lead, "reference"));
    }

    @Test
    void saysTheSameOfAHiddenComplaintThatAnotherRequestNames() {
        var mine = open();
        var hidden = withFile();
        complainOf(hidden, "handler");
        var nowhere = hidden.madeUp(true, bean(recourse.platform.Ids.class));
        var ending =
                "{\"ending\": \"DUPLICATE\", \"reason\": \"The same\", \"words\": \"We go on there.\", \"duplicateOf\": \"{reference}\"}";
        assertThat(said(mine, "/closure", ending, hidden))
                .isEqualTo(said(mine, "/closure", ending, nowhere));
        var task =
                "{\"of\": \"quality\", \"question\": \"?\", \"due\": \"2026-03-09\", \"files\": [\"{id}\"]}";
        assertThat(said(mine, "/tasks", task, hidden))
                .isEqualTo(said(mine, "/tasks", task, nowhere));
        var held = withHeldMail();
        var contact = "{\"reference\": \"{reference}\", \"reason\": \"x\"}";
        assertThat(
                        blank(
                                at(
                                        "handler",
                                        "POST",
                                        held.fill("/api/v1/intake/{id}/contact"),
                                        hidden.fill(contact)),
                                hidden))
                .isEqualTo(
                        blank(
                                at(
                                        "handler",
                                        "POST",
                                        held.fill("/api/v1/intake/{id}/contact"),
                                        nowhere.fill(contact)),
                                nowhere))
                .startsWith("4");
        assertThat(bean(Complaints.class).find(staff("handler"), id(hidden))).isEmpty();
    }

    @Test
    void keepsFromTheSamePeopleWhatFollowsOnARestrictedComplaint() {
        var closed = withAfterword();
        complainOf(closed, "lead");
        restrict(closed, "handler");
        var path = closed.fill("/afterwords/{contact}/decision");
        var told = "{\"decision\": \"NEW_COMPLAINT\", \"reason\": \"Another matter\"}";
        var filed =
                field(
                        ok(201, as("handler", "POST", closed.reference(), path, told)),
                        "newComplaint");
        var id = complaint(filed).id();
        assertThat(bean(Complaints.class).find(staff("lead"), id)).as("complained of").isEmpty();
        assertThat(bean(Complaints.class).find(staff("admin"), id)).as("not named").isEmpty();
        assertThat(complaint(filed).restricted()).isTrue();
        assertThat(bean(Complaints.class).find(staff("handler"), id)).as("named").isPresent();
    }

    @Test
    void givesAReviewToNobodyWhoMayNotSeeIt() {
        var closed = withAfterword();
        complainOf(closed, "lead");
        var path = closed.fill("/afterwords/{contact}/decision");
        var told =
                "{\"decision\": \"REVIEW\", \"reason\": \"They do not agree\", \"reviewer\": \"lead\"}";
        ok(422, as("handler", "POST", closed.reference(), path, told));
        assertThat(stage(closed.reference())).isEqualTo(Stage.CLOSED);
    }

    private String said(Living mine, String path, String json, Living about) {
        return blank(as("handler", "POST", mine.reference(), path, about.fill(json)), about);
    }

    private static String blank(Answer answer, Living about) {
        return answer.status() + about.blank(answer.body());
    }
}
