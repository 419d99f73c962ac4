package recourse.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import recourse.OwnHouseTest;
import recourse.complaint.Complaints;
import recourse.platform.Json;

import java.net.InetAddress;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;

/** People, teams, roles and keys, as an administrator changes them. */
class PeopleSettingsTest extends OwnHouseTest {
    private static final Viewer PROGRAM = new Viewer.Program("test");

    @Test
    void tellsWhoChangedWhatAndWhatItWasBefore() {
        ok(303, form("admin", "/settings/teams", Map.of("name", "Grievances", "phone", "030 1")));
        var renamed = Map.of("name", "Grievance desk", "phone", "030 1");
        ok(303, form("admin", "/settings/teams/grievances", renamed));
        ok(303, form("admin", "/settings/teams/grievances", renamed));
        assertThat(changes("TEAM").stream().filter(line -> line.contains("Grievance")))
                .containsExactly(
                        "Robin Kettle setting-changed Grievance desk name:Grievances→Grievance desk",
                        "Robin Kettle setting-added Grievances name:→Grievances phone:→030 1");
        assertThat(page("admin", "/settings/changes?area=TEAM").body())
                .contains("<del>Grievances</del>", "<ins>Grievance desk</ins>", "Robin Kettle");
    }

    @Test
    void namesAllThatIsWrongWithAPerson() {
        var told = Map.of("userName", "A B", "role", "wizard", "email", "nowhere");
        assertThat(ok(422, api(null, "POST", "/api/v1/staff", told)).body())
                .contains("userName", "name", "email", "role", "languages");
        assertThat(ok(422, form("admin", "/settings/staff", Map.of("userName", "!"))).body())
                .contains("Use small letters");
    }

    @Test
    void keepsSomebodyWhoCanRunTheHouse() {
        ok(409, form("admin", "/settings/staff/admin/leaving", Map.of()));
        ok(
                409,
                form(
                        "admin",
                        "/settings/staff/admin",
                        Map.of(
                                "name", "Robin Kettle",
                                "email", "robin@kettle.example",
                                "role", "handler",
                                "languages", "en")));
        ok(
                409,
                form(
                        "admin",
                        "/settings/roles/admin",
                        Map.of("name", "Administrator", "permissions", "WORK,ASSIGN")));
        assertThat(staff("admin").may(Permission.ADMINISTER)).isTrue();
    }

    @Test
    void letsNobodyLeaveWithOpenWorkBehind() {
        ok(303, form("admin", "/settings/teams", Map.of("name", "Leaving")));
        person("olga", "leaving");
        person("paul", "leaving");
        var reference = filed();
        assigned(reference, Map.of("owner", "olga"));
        assertThat(page("admin", "/settings/staff/olga").body())
                .contains("1 complaint is still open with them");
        assertThat(ok(422, form("admin", "/settings/staff/olga/leaving", Map.of())).body())
                .contains("Olga still has 1 open complaint");
        ok(303, form("admin", "/settings/staff/olga/leaving", Map.of("to", "paul")));
        assertThat(bean(Complaints.class).get(PROGRAM, reference).ownerId())
                .isEqualTo(staff("paul").id());
        assertThat(bean(People.class).named("olga")).isEmpty();
        assertThat(page("admin", "/settings/staff").body()).contains("Worked here before (1)");
        ok(303, undo("admin", "/settings/staff/olga/leaving"));
        assertThat(bean(People.class).named("olga")).isPresent();
        assertThat(changes("STAFF"))
                .contains(
                        "Robin Kettle setting-retired Olga", "Robin Kettle setting-restored Olga");
    }

    @Test
    void movesTheWorkOfATeamBeforeItIsRetired() {
        ok(303, form("admin", "/settings/teams", Map.of("name", "Old desk")));
        ok(303, form("admin", "/settings/teams", Map.of("name", "New desk")));
        var reference = filed();
        assigned(reference, Map.of("team", "old-desk"));
        ok(422, form("admin", "/settings/teams/old-desk/retirement", Map.of()));
        ok(303, form("admin", "/settings/teams/old-desk/retirement", Map.of("to", "new-desk")));
        assertThat(bean(People.class).team(bean(Complaints.class).get(PROGRAM, reference).teamId()))
                .get()
                .extracting(Team::name)
                .isEqualTo("New desk");
        assertThat(bean(People.class).teams()).extracting(Team::key).doesNotContain("old-desk");
        ok(404, page("admin", "/settings/teams/old-desk"));
    }

    @Test
    void changesWhatAPersonMayAtOnce() {
        person("vera", "");
        assertThat(page("vera", "/settings/outgoing").status()).isNotEqualTo(200);
        ok(
                303,
                form(
                        "admin",
                        "/settings/roles",
                        Map.of("name", "Watchers", "permissions", "SEE_ALL,OUTGOING")));
        ok(
                200,
                api(
                        null,
                        "PUT",
                        "/api/v1/staff/vera",
                        Map.of(
                                "name", "Vera",
                                "email", "vera@kettle.example",
                                "role", "watchers",
                                "languages", "en")));
        ok(200, page("vera", "/settings/outgoing"));
    }

    @Test
    void showsAKeyOnceAndEndsIt() {
        var told =
                Map.of(
                        "name", "Web shop",
                        "integration", "shop",
                        "permissions", List.of("RECEIVE"));
        var made = ok(201, api(null, "POST", "/api/v1/keys", told));
        var key = String.valueOf(Json.fields(made.body()).get("key"));
        var secret = key.split("_", 3)[2];
        assertThat(handsIn(key)).isEqualTo(201);
        assertThat(page("admin", "/settings/keys").body())
                .contains("Web shop")
                .doesNotContain(secret);
        assertThat(api("GET", "/api/v1/keys", null).body()).doesNotContain(secret);
        ok(303, undo("admin", "/settings/keys/" + key.split("_")[1]));
        assertThat(handsIn(key)).isEqualTo(401);
        assertThat(changes("KEY").toString()).contains("Web shop").doesNotContain(secret);
    }

    @Test
    void asksTheOldPasswordForANewOne() {
        person("nora", "");
        ok(422, form("nora", "/settings/account/password", change("wrong old one")));
        ok(303, form("nora", "/settings/account/password", change(PASSWORD)));
        var here = InetAddress.getLoopbackAddress();
        assertThat(bean(SignIn.class).signIn("nora", PASSWORD, here, "test", null)).isEmpty();
        assertThat(bean(SignIn.class).signIn("nora", "a newer sentence", here, "test", null))
                .isPresent();
        assertThat(changes("STAFF").toString())
                .contains("Nora setting-changed Nora")
                .doesNotContain("sentence");
    }

    @Test
    void endsTheSessionsOfSomebodyElse() {
        person("ilse", "");
        var token = bean(Sessions.class).begin(staff("ilse").id(), "an old laptop");
        var id = bean(Sessions.class).idOf(token);
        assertThat(page("admin", "/settings/staff/ilse").body()).contains("an old laptop");
        ok(303, undo("admin", "/settings/staff/ilse/sessions/" + id));
        assertThat(bean(Sessions.class).find(token)).isEmpty();
    }

    private static Map<String, String> change(String old) {
        return Map.of("old", old, "password", "a newer sentence");
    }

    private void person(String userName, String team) {
        var name = Character.toUpperCase(userName.charAt(0)) + userName.substring(1);
        ok(
                303,
                form(
                        "admin",
                        "/settings/staff",
                        Map.of(
                                "userName", userName,
                                "name", name,
                                "email", userName + "@kettle.example",
                                "role", "handler",
                                "languages", "en",
                                "teams", team,
                                "password", PASSWORD)));
    }

    private String filed() {
        var answer =
                api(
                        "POST",
                        "/api/v1/complaints",
                        "{\"channel\": \"WEB\", \"narrative\": \"You charged me twice.\"}");
        return String.valueOf(Json.fields(ok(201, answer).body()).get("reference"));
    }

    private void assigned(String reference, Map<String, String> to) {
        var answer = api(null, "POST", "/api/v1/complaints/" + reference + "/assignment", to);
        assertThat(answer.status()).as(answer.body()).isBetween(200, 201);
    }

    private int handsIn(String key) {
        var complaint = "{\"channel\": \"WEB\", \"narrative\": \"Broken.\"}";
        return send(request("/api/v1/complaints")
                        .header("Authorization", "Bearer " + key)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(complaint)))
                .status();
    }
}
