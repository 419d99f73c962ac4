package recourse.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import recourse.TestHouse;
import recourse.assessment.teaching.DirectModels;
import recourse.complaint.Complaint;
import recourse.complaint.Restrict;
import recourse.platform.Json;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A model is taught by what people decided, and decides nothing before a person lets it. */
class TeachingTest extends AssessmentTest {
    private static final List<String> WAYS =
            List.of("on Friday", "last week", "in March", "this morning", "for my son", "by app");

    @BeforeEach
    void startsWithAnEmptyHouse() {
        TestHouse.get().clear();
        trustTheModelsNever();
    }

    @AfterEach
    void leavesNobodyInCharge() {
        bean(DirectModels.class).dismiss(staff("admin"));
    }

    @Test
    void learnsFromWhatPeopleDecidedAndIsAskedOnceItIsInCharge() {
        decideTwelve();
        var version = taught();

        assertThat(field(version, "state")).isEqualTo("CHALLENGER");
        assertThat(field(version, "texts")).isEqualTo(12);
        assertThat(proposalFor(readComplaintSaying(TWICE)).model()).startsWith("prototypes-1/");

        putInCharge(version);

        var proposal = proposalFor(readComplaintSaying(TWICE));
        assertThat(proposal.model()).startsWith(version);
        assertThat(proposal.ranked().getFirst().category())
                .isEqualTo(category("cards.double-charge"));
        assertThat(proposal.reasons().category())
                .extracting(Reason::kind)
                .contains(Reason.Kind.TELLING_WORDS);
    }

    @Test
    void saysThatItKnowsTooFewWordsOfAnotherWorld() {
        decideTwelve();
        putInCharge(taught());

        var proposal =
                proposalFor(
                        readComplaintSaying(
                                "Tegnap délután vettem egy piros kabátot, aztán elromlott rajta"
                                        + " minden gomb."));

        assertThat(proposal.category()).isNull();
        assertThat(proposal.reasons().category())
                .extracting(Reason::kind)
                .contains(Reason.Kind.UNKNOWN_WORDS);
    }

    @Test
    void goesBackToTheOneBeforeAndToTheDescriptions() {
        decideTwelve();
        var first = taught();
        var second = taught();
        putInCharge(first);
        putInCharge(second);
        assertThat(field(first, "state")).isEqualTo("RETIRED");

        putInCharge(first);
        assertThat(proposalFor(readComplaintSaying(TWICE)).model()).startsWith(first);

        assertThat(api("DELETE", "/api/v1/models/charge", null).status()).isEqualTo(204);
        assertThat(proposalFor(readComplaintSaying(TWICE)).model()).startsWith("prototypes-1/");
    }

    @Test
    void neverLearnsFromWhatIsRestricted() {
        var complaints = decideTwelve();
        bean(Restrict.class)
                .to(
                        staff("admin"),
                        complaints.getFirst().reference().text(),
                        List.of("admin"),
                        "Staff matter");

        assertThat(field(taught(), "texts")).isEqualTo(11);
    }

    @Test
    void anErasureTakesTheLabelAndMarksTheModelsThatSawIt() {
        var complaints = decideTwelve();
        var version = taught();
        assertThat(field(version, "outdatedSince")).isNull();

        var erased = complaints.getFirst();
        api("POST", "/api/v1/complaints/" + erased.reference() + "/erasure", null);

        assertThat(field(version, "outdatedSince")).isNotNull();
        assertThat(proposalFor(erased).verdict())
                .satisfies(verdict -> assertThat(verdict.category()).isNull());
        var anew = taught();
        assertThat(field(anew, "texts")).isEqualTo(11);
        assertThat(field(anew, "outdatedSince")).isNull();
    }

    @Test
    void saysThatThereIsTooLittleToLearnFrom() {
        decide("cards.double-charge", TWICE);

        var version = taught();

        assertThat(fieldInList(version, "state")).isEqualTo("FAILED");
        assertThat(page("admin", "/settings/models").body())
                .contains("at least five decisions in each of two categories");
        assertThat(api("POST", "/api/v1/models/" + version + "/charge", null).status())
                .isEqualTo(409);
    }

    @Test
    void teachesOneAtATime() {
        assertThat(api("POST", "/api/v1/models", null).status()).isEqualTo(202);

        assertThat(api("POST", "/api/v1/models", null).status()).isEqualTo(409);
        assertThat(page("admin", "/settings/models").body())
                .contains("Waits for its turn", "<progress");
        house.runDue();
    }

    @Test
    void showsWhatAModelIsWorth() {
        decideTwelve();
        var version = taught();

        assertThat(page("admin", "/settings/models").body()).contains(version, "Put in charge");
        assertThat(page("admin", "/settings/models/" + version).body())
                .contains("measured on 12 texts", "Paying by card › Double charge", "<svg");
        assertThat(api("GET", "/api/v1/models/" + version, null).body())
                .contains("\"calibrationError\"", "\"category\":\"cards.double-charge\"");
    }

    @Test
    void onlyAdministratorsDirectTheModels() {
        decideTwelve();
        var version = taught();

        for (var path : List.of("/settings/models", "/settings/models/" + version)) {
            assertThat(page("handler", path).status()).isEqualTo(403);
            assertThat(page("admin", path).status()).isEqualTo(200);
        }
        for (var path :
                List.of(
                        "/settings/models",
                        "/settings/models/" + version + "/charge",
                        "/settings/models/threshold")) {
            assertThat(form("handler", path, Map.of("percent", "90")).status()).isEqualTo(403);
        }
        assertThat(field(version, "state")).isEqualTo("CHALLENGER");
        assertThat(form("admin", "/settings/models/" + version + "/charge", Map.of()).status())
                .isEqualTo(303);
        assertThat(field(version, "state")).isEqualTo("CHAMPION");
        assertThat(page("admin", "/settings/models/learnt-never").status()).isEqualTo(404);
    }

    @Test
    void anAdministratorSaysFromWhenOnItMayDecide() {
        assertThat(form("admin", "/settings/models/threshold", Map.of("percent", "92")).status())
                .isEqualTo(303);
        assertThat(bean(Threshold.class).ofCategory()).isEqualTo(0.92);

        assertThat(form("admin", "/settings/models/threshold", Map.of("percent", "9")).status())
                .isEqualTo(422);
        assertThat(bean(Threshold.class).ofCategory()).isEqualTo(0.92);
    }

    private List<Complaint> decideTwelve() {
        var complaints = new ArrayList<Complaint>();
        for (var way : WAYS) {
            complaints.add(decide("cards.double-charge", TWICE + " It happened " + way + "."));
            complaints.add(
                    decide(
                            "delivery.damaged",
                            "The lamp came broken and the box was torn. I ordered it "
                                    + way
                                    + " and want another one."));
        }
        return complaints;
    }

    private Complaint decide(String category, String text) {
        var complaint = readComplaintSaying(text);
        assess(complaint, Map.of("category", category, "severity", "NORMAL"));
        return complaint;
    }

    private String taught() {
        var answer = api("POST", "/api/v1/models", null);
        assertThat(answer.status()).as(answer.body()).isEqualTo(202);
        house.runDue();
        return String.valueOf(Json.fields(answer.body()).get("version"));
    }

    private void putInCharge(String version) {
        assertThat(api("POST", "/api/v1/models/" + version + "/charge", null).status())
                .isEqualTo(200);
    }

    private Object field(String version, String name) {
        return Json.fields(api("GET", "/api/v1/models/" + version, null).body()).get(name);
    }

    private Object fieldInList(String version, String name) {
        var items = (List<?>) Json.fields(api("GET", "/api/v1/models", null).body()).get("items");
        return items.stream()
                .map(item -> (Map<?, ?>) item)
                .filter(item -> version.equals(item.get("version")))
                .findFirst()
                .orElseThrow()
                .get(name);
    }

    private java.util.UUID category(String key) {
        return bean(recourse.taxonomy.Taxonomy.class).categoryNamed(key).orElseThrow().id();
    }
}
