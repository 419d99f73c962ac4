package recourse.resolution;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import recourse.OwnHouseTest;
import recourse.identity.Roles;
import recourse.platform.Money;

import java.util.Map;

/** How much a role may grant alone, as an administrator changes it. */
class ChangingAuthorityTest extends OwnHouseTest {
    @Test
    void setsAndTakesAwayWhatARoleMayGrantAlone() {
        var role = bean(Roles.class).find("handler").orElseThrow().id();
        ok(303, form("admin", "/settings/authority", limit("150,50")));
        assertThat(bean(Authorities.class).limits().cover(role, Money.of("150.50", "EUR")))
                .isTrue();
        assertThat(bean(Authorities.class).limits().cover(role, Money.of("150.51", "EUR")))
                .isFalse();
        ok(303, form("admin", "/settings/authority", limit("")));
        assertThat(bean(Authorities.class).limits().of(role, "EUR")).isEmpty();
        assertThat(changes("AUTHORITY"))
                .containsExactly(
                        "Robin Kettle setting-changed Case handler EUR:150.5→",
                        "Robin Kettle setting-changed Case handler EUR:→150.5");
        ok(422, form("admin", "/settings/authority", limit("a lot")));
        ok(422, form("admin", "/settings/authority", limit("-1")));
    }

    private static Map<String, String> limit(String amount) {
        return Map.of("role", "handler", "currency", "EUR", "amount", amount);
    }
}
