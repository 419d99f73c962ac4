package recourse.taxonomy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import recourse.OwnHouseTest;
import recourse.platform.Json;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** What complaints are about, as an administrator changes it, and what the models see of it. */
class ChangingTheTreeTest extends OwnHouseTest {
    @BeforeEach
    void startFromTheExample() {
        if (bean(Taxonomy.class).categories().isEmpty()) {
            ok(303, form("admin", "/settings/categories/example", Map.of()));
        }
    }

    @Test
    void givesTheExampleToAnEmptyHouseOnly() {
        assertThat(bean(Taxonomy.class).categories()).hasSizeGreaterThan(20);
        ok(409, form("admin", "/settings/categories/example", Map.of()));
        assertThat(page("admin", "/settings/categories").body())
                .contains("Charged twice")
                .doesNotContain("Start with the example");
    }

    @Test
    void letsTheModelsSeeAChangeAtOnce() {
        var story = "The heron in your aquarium bit my daughter.";
        assertThat(proposed(story)).isNotEqualTo("bitten-by-a-bird");
        ok(
                303,
                form(
                        "admin",
                        "/settings/categories",
                        fields(
                                "Bitten by a bird",
                                "service",
                                "A heron or another bird in the aquarium bit somebody.\nThe heron bit me.")));
        assertThat(proposed(story)).isEqualTo("bitten-by-a-bird");
        ok(303, form("admin", "/settings/categories/bitten-by-a-bird/retirement", Map.of()));
        assertThat(proposed(story)).isNotEqualTo("bitten-by-a-bird");
        ok(303, undo("admin", "/settings/categories/bitten-by-a-bird/retirement"));
        assertThat(proposed(story)).isEqualTo("bitten-by-a-bird");
    }

    @Test
    void keepsTheNameOfWhatIsRetired() {
        ok(303, form("admin", "/settings/categories", fields("Lost luggage", "delivery", "")));
        var id = bean(Taxonomy.class).categoryNamed("lost-luggage").orElseThrow().id();
        ok(303, form("admin", "/settings/categories/lost-luggage/retirement", Map.of()));
        assertThat(bean(Taxonomy.class).pathName(id, Locale.ENGLISH))
                .isEqualTo("Delivery and appointments › Lost luggage");
        assertThat(bean(Taxonomy.class).categoryNamed("lost-luggage")).isEmpty();
        ok(404, page("admin", "/settings/categories/lost-luggage"));
    }

    @Test
    void movesABranchButNeverBelowItself() {
        ok(
                422,
                form(
                        "admin",
                        "/settings/categories/contract",
                        fields("Contract and account", "cancellation", "")));
        ok(
                303,
                form(
                        "admin",
                        "/settings/categories/terms-changed",
                        fields("Price or terms changed", "payment", "")));
        assertThat(changes("CATEGORY").getFirst())
                .contains("parent:Contract and account→Bills and payments");
        ok(409, form("admin", "/settings/categories/payment/retirement", Map.of()));
    }

    @Test
    void keepsTheCauseThatAClosureCanAlwaysName() {
        ok(409, form("admin", "/settings/causes/not-known/retirement", Map.of()));
        ok(
                303,
                form(
                        "admin",
                        "/settings/products",
                        Map.of("name.en", "Kettle", "name.de", "Wasserkocher")));
        ok(
                303,
                form(
                        "admin",
                        "/settings/products/kettle",
                        Map.of("name.en", "Kettles", "name.de", "Wasserkocher")));
        assertThat(api("GET", "/api/v1/products", null).body()).contains("Kettles");
        ok(303, form("admin", "/settings/products/kettle/retirement", Map.of()));
        assertThat(api("GET", "/api/v1/products", null).body()).doesNotContain("Kettles");
        ok(422, form("admin", "/settings/sites", Map.of("name.en", " ")));
        ok(404, page("admin", "/settings/nonsense"));
    }

    private static Map<String, String> fields(String name, String parent, String examples) {
        var fields = new HashMap<String, String>();
        fields.put("name.en", name);
        fields.put("parent", parent);
        fields.put("severity", "NORMAL");
        fields.put("description.en", name);
        fields.put("examples.en", examples);
        return fields;
    }

    private String proposed(String story) {
        var answer =
                api(
                        "POST",
                        "/api/v1/complaints",
                        Json.write(Map.of("channel", "WEB", "narrative", story)));
        var reference = Json.fields(ok(201, answer).body()).get("reference");
        house.runDue();
        var body = api("GET", "/api/v1/complaints/" + reference + "/assessment", null).body();
        var proposal = (Map<?, ?>) Json.fields(body).get("proposal");
        return String.valueOf(proposal.get("category"));
    }
}
