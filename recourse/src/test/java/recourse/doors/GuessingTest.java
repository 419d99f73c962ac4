package recourse.doors;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

/** Those who only try names and passwords. */
class GuessingTest extends SigningIn {
    @Test
    void pausesForANameThatIsGuessedAtFromOnePlaceAndLeavesItsOwnerElsewhereAlone() {
        for (var i = 1; i <= 5; i++) {
            assertThat(from(1, "lead", "wrong").statusCode()).isEqualTo(422);
        }
        assertThat(from(1, "lead", "lead").statusCode()).as("also the right one").isEqualTo(429);
        assertThat(from(1, "LEAD ", "lead").statusCode()).as("in any spelling").isEqualTo(429);
        assertThat(from(2, "lead", "lead").statusCode()).as("elsewhere").isEqualTo(303);
        assertThat(from(1, "handler", "handler").statusCode()).isEqualTo(303);
        house.clock.advance(Duration.ofMinutes(16));
        assertThat(from(1, "lead", "lead").statusCode()).isEqualTo(303);
    }

    @Test
    void letsWhoeverSignedInFromABrowserBeforeInWhileStrangersGuessFromManyPlaces() {
        var before = from(200, "compliance", "compliance");
        var mark =
                before.headers().allValues("Set-Cookie").stream()
                        .filter(cookie -> cookie.startsWith("recourse-device="))
                        .findFirst()
                        .orElseThrow();
        assertThat(mark).contains("HttpOnly", "SameSite=Lax", "Path=/sign-in");
        for (var i = 1; i <= 50; i++) {
            assertThat(from(i, "compliance", "wrong").statusCode()).isEqualTo(422);
        }
        assertThat(from(60, "compliance", "compliance").statusCode()).isEqualTo(429);
        var device = mark.split(";")[0];
        assertThat(by(device, "compliance", "compliance")).isEqualTo(303);
        assertThat(by(device, "quality", "wrong")).as("no mark for another").isEqualTo(422);
        for (var i = 1; i <= 5; i++) {
            assertThat(by(device, "compliance", "wrong")).isEqualTo(422);
        }
        assertThat(by(device, "compliance", "compliance")).as("guessed by it").isEqualTo(429);
        house.clock.advance(Duration.ofMinutes(16));
    }

    @ParameterizedTest
    @ValueSource(strings = {"adm\u0131n", "adm\u0130n"})
    void letsNobodyInUnderLettersThatLookAlike(String name) {
        assertThat(from(1, name, "admin").statusCode()).isEqualTo(422);
    }

    @Test
    void countsEachSpellingOfANameAsThatName() {
        for (var name : List.of("quality", "QUALITY", " Quality", "quality ", "qUALITY")) {
            assertThat(from(7, name, "wrong").statusCode()).isEqualTo(422);
        }
        assertThat(from(7, "Quality", "quality").statusCode()).isEqualTo(429);
        house.clock.advance(Duration.ofMinutes(16));
    }

    private int by(String device, String name, String password) {
        return signIn(name, password, "", "Cookie", device).statusCode();
    }

    @Test
    void forgetsWrongTriesOnceTheRightOneCame() {
        for (var round = 0; round < 3; round++) {
            for (var i = 0; i < 4; i++) {
                assertThat(from(1, "lead", "wrong").statusCode()).isEqualTo(422);
            }
            assertThat(from(1, "lead", "lead").statusCode()).isEqualTo(303);
        }
    }

    @Test
    void pausesForAPlaceFromWhichManyNamesAreTried() {
        for (var i = 0; i < 50; i++) {
            assertThat(from(1, "somebody" + i, "123456").statusCode()).isEqualTo(422);
        }
        assertThat(from(1, "handler", "handler").statusCode()).isEqualTo(429);
        assertThat(from(2, "handler", "handler").statusCode()).isEqualTo(303);
    }

    @Test
    void letsNoMoreThroughAtOnceThanInARow() throws Exception {
        try (var many = Executors.newFixedThreadPool(8)) {
            Callable<Integer> guess = () -> from(1, "admin", "wrong").statusCode();
            var statuses = new ArrayList<Integer>();
            for (var done : many.invokeAll(IntStream.range(0, 24).mapToObj(i -> guess).toList())) {
                statuses.add(done.get());
            }
            assertThat(statuses).filteredOn(status -> status == 422).hasSize(5);
            assertThat(statuses).filteredOn(status -> status == 429).hasSize(19);
        }
        house.clock.advance(Duration.ofMinutes(16));
        assertThat(from(1, "admin", "admin").statusCode()).isEqualTo(303);
    }

    @Test
    void saysTheSameOfANameThatIsThereAndOfOneThatIsNot() {
        var there = from(1, "handler2", "wrong");
        var nowhere = from(1, "handler9", "wrong");
        assertThat(nowhere.statusCode()).isEqualTo(there.statusCode());
        assertThat(plain(nowhere.body()).replace("handler9", "handler2"))
                .isEqualTo(plain(there.body()));
    }

    /** Each browser has a token of its own in its form. */
    private static String plain(String page) {
        return page.replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u0000",
                "handler\u0000",
                "\ud83d\ude80",
                "'; drop table identity.staff --",
                "<script>alert(1)</script>"
            })
    void readsStrangeNamesAsWrongOnes(String name) {
        var answer = from(1, name, "wrong");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).doesNotContain("<script>alert");
    }

    @Test
    void readsEndlessNamesAndPasswordsAsWrongOnes() {
        assertThat(from(1, "a".repeat(100_000), "wrong").statusCode()).isEqualTo(422);
        assertThat(from(1, "handler", "a".repeat(100_000)).statusCode()).isEqualTo(422);
    }
}
