package recourse.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import recourse.OwnHouseTest;
import recourse.platform.Json;

import java.util.HashMap;
import java.util.Map;

/** The organisation, its hours and brands, as an administrator changes them. */
class HouseSettingsTest extends OwnHouseTest {
    @Test
    void movesTheBrandsOfItsZoneWithTheOrganisation() {
        var before = bean(Organisations.class).get();
        ok(303, form("admin", "/settings/organisation", house("Kettle & Sons", "Europe/Lisbon")));
        assertThat(bean(Organisations.class).defaultBrand().zone().getId())
                .isEqualTo("Europe/Lisbon");
        assertThat(changes("HOUSE").getFirst())
                .contains("name:Kettle & Co→Kettle & Sons", "zone:Europe/Berlin→Europe/Lisbon");
        ok(422, form("admin", "/settings/organisation", house("", "Europe/Atlantis")));
        ok(303, form("admin", "/settings/organisation", house(before.name(), "Europe/Berlin")));
    }

    @Test
    void countsRunningClocksAgainWhenTheHoursChange() {
        var answer =
                api(
                        "POST",
                        "/api/v1/complaints",
                        "{\"channel\": \"WEB\", \"narrative\": \"You charged me twice.\"}");
        var reference = Json.fields(ok(201, answer).body()).get("reference");
        var path = "/api/v1/complaints/" + reference + "/deadlines";
        var before = api("GET", path, null).body();
        ok(303, form("admin", "/settings/hours/house", week("12:00-13:00")));
        assertThat(api("GET", path, null).body()).isEqualTo(before);
        house.runDue();
        assertThat(api("GET", path, null).body()).isNotEqualTo(before);
        assertThat(changes("HOURS").getFirst()).contains("12:00-13:00");
        ok(303, form("admin", "/settings/hours/house", week("09:00-17:00")));
        house.runDue();
    }

    @Test
    void saysWhatIsWrongWithHours() {
        var fields = week("09:00-17:00");
        fields.put("week.MONDAY", "nine to five");
        fields.put("closed", "Christmas");
        assertThat(ok(422, form("admin", "/settings/hours/house", fields)).body())
                .contains("nine to five", "Write hours such as", "Give a date such as");
        ok(422, form("admin", "/settings/hours/house", Map.of("holidays", "none")));
    }

    @Test
    void takesMailForABrandFromTheMomentItIsThere() {
        ok(303, form("admin", "/settings/brands", brand("Kettle Shop", "shop@kettle.example")));
        assertThat(bean(Organisations.class).brandAt("shop@kettle.example")).isPresent();
        assertThat(
                        ok(
                                        422,
                                        form(
                                                "admin",
                                                "/settings/brands",
                                                brand("Another", "SHOP@kettle.example")))
                                .body())
                .contains("This is the address of Kettle Shop already.");
        assertThat(bean(Organisations.class).brands().stream().filter(Brand::isDefault)).hasSize(1);
    }

    private static Map<String, String> house(String name, String zone) {
        return Map.of("name", name, "zone", zone, "currency", "EUR", "languages", "en, de");
    }

    private static Map<String, String> week(String hours) {
        var fields = new HashMap<String, String>();
        for (var day : java.time.DayOfWeek.values()) {
            fields.put("week." + day, day.getValue() < 6 ? hours : "");
        }
        fields.put("holidays", "de-be");
        fields.put("closed", "");
        return fields;
    }

    private static Map<String, String> brand(String name, String mail) {
        return Map.of(
                "name", name,
                "mailAddress", mail,
                "languages", "en",
                "zone", "Europe/Berlin",
                "hours", "house");
    }
}
