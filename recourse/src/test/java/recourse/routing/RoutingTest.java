package recourse.routing;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import recourse.complaint.InvolvedRole;
import recourse.complaint.Involvements;
import recourse.identity.People;

import java.time.Duration;
import java.util.ArrayList;
import java.util.UUID;

class RoutingTest extends RoutedTest {
    @Test
    void goesToTheTeamOfTheDeepestCategoryAndSaysWhy() {
        var complaint = assessed("cards.double-charge");
        assertThat(complaint.teamId()).isEqualTo(team("payments"));
        assertThat(complaint.ownerId()).isEqualTo(member("handler").id());
        assertThat(why(complaint))
                .matches(
                        "Payments and cards, because the category is Cards and payments › Paying by card › Double charge; Ana Moor had the fewest open \\(\\d+\\)");
        assertThat(assessed("delivery.damaged").ownerId()).isEqualTo(member("handler2").id());
    }

    @Test
    void goesToTheFallbackTeamWhereNoRuleNamesOne() {
        var rules = bean(RoutingRules.class);
        rules.set(category("delivery"), null, MODEL);
        var complaint = assessed("delivery.damaged");
        rules.set(category("delivery"), team("delivery"), MODEL);
        assertThat(complaint.teamId()).isEqualTo(team("payments"));
        assertThat(why(complaint)).contains("because no rule names a team for it");
    }

    @Test
    void goesToWhoeverHasTheFewestOpenAndIsThere() {
        assessed("cards");
        var newcomer = newcomer("fewest", team("payments"));
        assertThat(assessed("cards").ownerId()).isEqualTo(newcomer.id());
        bean(People.class).setPresent(newcomer.id(), false);
        assertThat(assessed("cards").ownerId()).isEqualTo(member("handler").id());
    }

    @Test
    void goesAmongEqualsToWhoeverHasBeenLongestWithoutNewWork() {
        var team = bean(People.class).addTeam("equals", "Equals", null).id();
        var first = newcomer("equal-a", team);
        var second = newcomer("equal-b", team);
        bean(RoutingRules.class).set(category("delivery.damaged"), team, MODEL);
        var owners = new ArrayList<@Nullable UUID>();
        for (var i = 0; i < 4; i++) {
            house.clock.advance(Duration.ofMinutes(1));
            owners.add(assessed("delivery.damaged").ownerId());
        }
        bean(RoutingRules.class).set(category("delivery.damaged"), null, MODEL);
        assertThat(owners).containsExactly(first.id(), second.id(), first.id(), second.id());
    }

    @Test
    void neverGoesToThePersonComplainedOf() {
        var complaint = receive();
        bean(Involvements.class)
                .involve(
                        complaint.id(),
                        InvolvedRole.COMPLAINED_OF,
                        null,
                        member("handler2").id(),
                        null,
                        MODEL);
        complaint = assess(complaint, "delivery.damaged");
        assertThat(complaint.teamId()).isEqualTo(team("delivery"));
        assertThat(complaint.ownerId()).as("nobody else is in that team").isNull();
        assertThat(api("POST", api(complaint), "{\"owner\": \"handler2\"}").body())
                .contains("may not see this complaint");
        assertThat(reload(complaint).ownerId()).isNull();
    }

    @Test
    void staysWhereAPersonPutItWhateverTheCategorySaysLater() {
        var complaint = assessed("cards");
        assertThat(
                        api(
                                        "POST",
                                        api(complaint),
                                        "{\"owner\": \"handler2\", \"reason\": \"He knows the parcel.\"}")
                                .status())
                .isEqualTo(200);
        assertThat(assess(reload(complaint), "cards.double-charge").ownerId())
                .isEqualTo(member("handler2").id());
        assertThat(why(complaint)).contains("He knows the parcel.");
    }

    @Test
    void goesToTheLeadOnlyWhenNobodyElseIsThere() {
        bean(People.class).setPresent(member("handler").id(), false);
        assertThat(assessed("cards").ownerId()).isEqualTo(member("lead").id());
    }
}
