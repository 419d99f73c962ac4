package recourse.compliance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import recourse.RecourseTest;
import recourse.identity.ApiKeys;
import recourse.identity.Permission;
import recourse.platform.Json;
import recourse.regulation.Packs;

import java.util.EnumSet;

/** The rules as staff and other programs read them. */
class RegimesTest extends RecourseTest {
    @Test
    void listsEveryRegimeUnderItsPlace() {
        var page = page("compliance", "/settings/regimes");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body()).contains("Everywhere", "United Kingdom", "Australia");
        for (var id : bean(Packs.class).now().ids()) {
            assertThat(page.body()).contains("/settings/regimes/" + id);
        }
    }

    @Test
    void showsClocksDutiesSourcesAndWhatToConfirm() {
        var page = page("handler", "/settings/regimes/uk-fca-disp-psd").body();
        assertThat(page)
                .contains(
                        "Final response after a holding response",
                        "35 business days, from when the complaint was received. Law.",
                        "DISP 1.6.2AR",
                        "confirm before relying",
                        "To say",
                        "Easy to get wrong");
    }

    @Test
    void showsBothSidesOfAChange() {
        assertThat(page("compliance", "/settings/regimes/au-acma-cch").body())
                .contains("In force until Sun 29 Jun 2025", "In force since Mon 30 Jun 2025");
        assertThat(page("compliance", "/settings/regimes/uk-ofcom-c4").body())
                .contains("From Wed 11 Feb to Tue 7 Apr no date is given");
    }

    @Test
    void tellsOtherProgramsTheSame() {
        var regime = Json.fields(api("GET", "/api/v1/regimes/us-cms-ma", null).body());
        assertThat(regime).containsEntry("jurisdiction", "US").containsKeys("clocks", "duties");
        assertThat(api("GET", "/api/v1/regimes", null).body())
                .contains("standard-30d", "extension-14d", "\"confirmBeforeRelying\":true");
    }

    @Test
    void isNotForEverybody() {
        var key = bean(ApiKeys.class).create("Forms", "forms", EnumSet.of(Permission.RECEIVE));
        for (var path : new String[] {"/api/v1/regimes", "/api/v1/regimes/house"}) {
            var answer = send(request(path).header("Authorization", "Bearer " + key).GET());
            assertThat(answer.status()).isEqualTo(403);
            assertThat(send(request(path).GET()).status()).isEqualTo(401);
        }
        assertThat(page(null, "/settings/regimes").status()).isEqualTo(302);
        assertThat(page("quality", "/settings/regimes/house").status()).isEqualTo(200);
    }

    @Test
    void knowsNoOther() {
        assertThat(api("GET", "/api/v1/regimes/atlantis", null).status()).isEqualTo(404);
        assertThat(page("compliance", "/settings/regimes/atlantis").status()).isEqualTo(404);
    }
}
