package recourse.resolution;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import recourse.CaseTest;
import recourse.complaint.InvolvedRole;
import recourse.complaint.Involvements;
import recourse.complaint.Restrictions;

import java.util.LinkedHashMap;
import java.util.Map;

/** Every way into these modules, tried by those for whom the complaint does not exist. */
class TwoPeopleTest extends CaseTest {
    private static final String SOME_ID = "018f0000-0000-7000-8000-000000000001";

    @Test
    void hidesItFromAHandlerOfAnotherTeam() {
        assertThat(statuses("handler2", owned()))
                .allSatisfy((route, status) -> assertThat(status).as(route).isEqualTo(404));
    }

    @Test
    void hidesItFromThePersonComplainedOf() {
        var reference = owned();
        bean(Involvements.class)
                .involve(
                        complaint(reference).id(),
                        InvolvedRole.COMPLAINED_OF,
                        null,
                        staff("lead").id(),
                        null,
                        PROGRAM.actor());
        assertThat(statuses("lead", reference))
                .allSatisfy((route, status) -> assertThat(status).as(route).isEqualTo(404));
    }

    @Test
    void hidesARestrictedOneFromItsOwnTeam() {
        var reference = owned();
        bean(Restrictions.class)
                .restrictTo(
                        complaint(reference).id(),
                        java.util.List.of(staff("handler").id()),
                        PROGRAM.actor(),
                        "test");
        assertThat(statuses("lead", reference))
                .allSatisfy((route, status) -> assertThat(status).as(route).isEqualTo(404));
    }

    @Test
    void asksNobodyToSignInFirst() {
        assertThat(statuses(null, owned()))
                .allSatisfy((route, status) -> assertThat(status).as(route).isIn(401, 302));
    }

    @Test
    void letsAReaderOnlyRead() {
        var reference = owned();
        assertThat(as("quality", "POST", reference, "/decision", null).status()).isEqualTo(403);
        assertThat(as("quality", "POST", reference, "/findings", FINDING).status()).isEqualTo(403);
        assertThat(as("quality", "GET", reference, "/remedies", null).status()).isEqualTo(200);
    }

    private Map<String, Integer> statuses(@Nullable String userName, String reference) {
        var statuses = new LinkedHashMap<String, Integer>();
        routes().forEach((route, body) -> {
            var parts = route.split(" ");
            statuses.put(
                    "API " + route,
                    as(userName, parts[0], reference, parts[1], body.isEmpty() ? null : body)
                            .status());
        });
        for (var page :
                new String[] {"/answer", "/closure", "/ending", "/settlement", "/corrections"}) {
            statuses.put(
                    "page " + page, page(userName, "/complaints/" + reference + page).status());
        }
        for (var form :
                new String[] {
                    "/points",
                    "/findings",
                    "/tasks",
                    "/remedies",
                    "/decision",
                    "/answer",
                    "/closure",
                    "/settlement",
                    "/corrections",
                    "/receipt-corrections",
                    "/restriction",
                    "/complained-of",
                    "/acceptance",
                    "/refusal",
                    "/reopening",
                    "/remedies/" + SOME_ID + "/approval"
                }) {
            statuses.put(
                    "form " + form,
                    form(userName, "/complaints/" + reference + form, Map.of("reason", "x"))
                            .status());
        }
        return statuses;
    }

    private static Map<String, String> routes() {
        var routes = new LinkedHashMap<String, String>();
        for (var route :
                new String[] {
                    "GET /tasks",
                    "GET /remedies",
                    "GET /afterwords",
                    "POST /decision",
                    "DELETE /decision",
                    "DELETE /answer",
                    "DELETE /closure",
                    "POST /acceptance",
                    "DELETE /tasks/" + SOME_ID,
                    "POST /evidence/" + SOME_ID + "/reliance",
                    "DELETE /evidence/" + SOME_ID + "/reliance",
                    "POST /remedies/" + SOME_ID + "/agreement",
                    "POST /remedies/" + SOME_ID + "/approval",
                    "DELETE /remedies/" + SOME_ID + "/fulfilment",
                    "POST /receipt-corrections/" + SOME_ID + "/approval",
                    "DELETE /restriction",
                    "DELETE /complained-of/" + SOME_ID
                }) {
            routes.put(route, "");
        }
        for (var route :
                new String[] {
                    "POST /points",
                    "PUT /points/1",
                    "POST /findings",
                    "POST /tasks",
                    "POST /remedies",
                    "POST /remedies/" + SOME_ID + "/fulfilment",
                    "POST /remedies/" + SOME_ID + "/withdrawal",
                    "POST /answer",
                    "POST /answer/posting",
                    "POST /closure",
                    "POST /settlement",
                    "POST /corrections",
                    "POST /people/" + SOME_ID + "/corrections",
                    "POST /receipt-corrections",
                    "POST /said-times/" + SOME_ID + "/approval",
                    "POST /restriction",
                    "POST /complained-of",
                    "POST /refusal",
                    "POST /reopening",
                    "POST /afterwords/" + SOME_ID + "/decision"
                }) {
            routes.put(route, "{}");
        }
        return routes;
    }
}
