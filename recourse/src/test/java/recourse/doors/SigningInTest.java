package recourse.doors;

import static db.identity.Tables.ROLE;
import static db.identity.Tables.STAFF;

import static org.assertj.core.api.Assertions.assertThat;

import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import recourse.CaseTest;
import recourse.TestHouse;
import recourse.identity.Sessions;

import java.net.InetAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

/** Who proves by name and password who they are, and those who only try. */
class SigningInTest extends CaseTest {
    private static int networks;

    /** Each story comes from a network of its own, or its wrong tries would count for the next. */
    private final String network = "10.9." + ++networks + ".";

    @Test
    void opensTheHouse() {
        var answer = signIn("handler", "handler", "/complaints/new");
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(location(answer)).isEqualTo("/complaints/new");
        assertThat(opens(session(answer), "/inbox")).isTrue();
    }

    @Test
    void givesACookieThatNoScriptAndNoOtherSiteCanUse() {
        var plain = cookie(signIn("handler", "handler", ""));
        assertThat(plain)
                .contains("HttpOnly", "SameSite=Lax", "Path=/")
                .doesNotContain("Secure", "Domain");
        var tls = cookie(signIn("handler", "handler", "", "X-Forwarded-Proto", "https"));
        assertThat(tls).contains("HttpOnly", "SameSite=Lax", "Secure");
    }

    @Test
    void makesASessionOfItsOwnWhateverWasSentBefore() {
        var fixed = "A".repeat(43);
        var answer = signIn("handler", "handler", "", "Cookie", Sessions.COOKIE + "=" + fixed);
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(session(answer)).isNotEqualTo(fixed);
        assertThat(opens(fixed, "/inbox")).isFalse();
    }

    @Test
    void endsTheSessionOfWhoeverSatHereBefore() {
        var before = session(signIn("lead", "lead", ""));
        var answer = signIn("handler", "handler", "", "Cookie", Sessions.COOKIE + "=" + before);
        assertThat(opens(before, "/inbox")).isFalse();
        assertThat(opens(session(answer), "/inbox")).isTrue();
    }

    @Test
    void isOverAtOnceAfterSigningOut() {
        var session = session(signIn("handler", "handler", ""));
        assertThat(opens(session, "/inbox")).isTrue();
        var out =
                request("/sign-out")
                        .header("Cookie", Sessions.COOKIE + "=" + session)
                        .header("Sec-Fetch-Site", "same-origin")
                        .POST(BodyPublishers.noBody());
        assertThat(send(out).header("Set-Cookie")).contains("recourse-session=;", "1970");
        assertThat(opens(session, "/inbox")).isFalse();
    }

    @Test
    void isOverAtOnceWhenAllSessionsOfAPersonAreEnded() {
        var two =
                List.of(
                        session(signIn("handler", "handler", "")),
                        session(signIn("handler", "handler", "")));
        two.forEach(session -> assertThat(opens(session, "/inbox")).isTrue());
        bean(Sessions.class).endAllOf(staff("handler").id());
        two.forEach(session -> assertThat(opens(session, "/inbox")).isFalse());
    }

    @Test
    void losesARightWithinSeconds() {
        var session = session(signIn("quality", "quality", ""));
        assertThat(opens(session, "/inbox.csv")).isTrue();
        var database = bean(DSLContext.class);
        var kept =
                database.selectFrom(ROLE)
                        .where(ROLE.KEY.eq("quality"))
                        .fetchSingle(ROLE.PERMISSIONS);
        try {
            database.update(ROLE)
                    .set(ROLE.PERMISSIONS, new String[] {"SEE_ALL"})
                    .where(ROLE.KEY.eq("quality"))
                    .execute();
            assertThat(soon(() -> !opens(session, "/inbox.csv"))).isTrue();
            assertThat(opens(session, "/inbox")).isTrue();
        } finally {
            database.update(ROLE)
                    .set(ROLE.PERMISSIONS, kept)
                    .where(ROLE.KEY.eq("quality"))
                    .execute();
            soon(() -> opens(session, "/inbox.csv"));
        }
    }

    @Test
    void isShutWithinSecondsToWhoeverLeavesTheHouse() {
        var session = session(signIn("compliance", "compliance", ""));
        var database = bean(DSLContext.class);
        var them = STAFF.USER_NAME.eq("compliance");
        try {
            database.update(STAFF).set(STAFF.ENDED_AT, house.clock.instant()).where(them).execute();
            assertThat(soon(() -> !opens(session, "/inbox"))).isTrue();
        } finally {
            database.update(STAFF).setNull(STAFF.ENDED_AT).where(them).execute();
            soon(() -> opens(session, "/inbox"));
        }
    }

    @Test
    void pausesForANameThatIsGuessedAtFromManyPlaces() {
        for (var i = 1; i <= 5; i++) {
            assertThat(from(i, "lead", "wrong").statusCode()).isEqualTo(422);
        }
        assertThat(from(6, "lead", "lead").statusCode()).as("also the right one").isEqualTo(429);
        assertThat(from(7, "LEAD ", "lead").statusCode()).as("in any spelling").isEqualTo(429);
        assertThat(from(6, "handler", "handler").statusCode()).isEqualTo(303);
        house.clock.advance(Duration.ofMinutes(16));
        assertThat(from(6, "lead", "lead").statusCode()).isEqualTo(303);
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
        assertThat(nowhere.body().replace("handler9", "handler2")).isEqualTo(there.body());
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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//evil.example",
                "/\\evil.example",
                "\\\\evil.example",
                "https://evil.example",
                "/ /evil.example",
                "/%09/evil.example",
                "javascript:alert(1)",
                "/inbox\r\nSet-Cookie: a=b",
                "///evil.example",
                "/.//evil.example",
                "evil.example",
                ""
            })
    void goesNowhereElseAfterwards(String to) {
        var answer = signIn("handler", "handler", to);
        var base = URI.create("http://recourse.example/sign-in");
        assertThat(base.resolve(location(answer)).getHost()).isEqualTo("recourse.example");
        assertThat(location(answer)).startsWith("/").doesNotStartWith("//").doesNotContain("\\");
        assertThat(answer.headers().allValues("Set-Cookie"))
                .noneMatch(cookie -> cookie.startsWith("a="));
    }

    private HttpResponse<String> from(int place, String name, String password) {
        return signIn(name, password, "", "X-Forwarded-For", network + place);
    }

    /** Through the proxy whose word counts, so that a test can say where it comes from. */
    private HttpResponse<String> signIn(
            String name, String password, String to, String... headers) {
        try (var browser =
                HttpClient.newBuilder()
                        .localAddress(InetAddress.getByName(TestHouse.PROXY))
                        .build()) {
            var form = browser.send(get("/sign-in"), HttpResponse.BodyHandlers.ofString()).body();
            var from = form.indexOf("name=\"_csrf\" value=\"") + 20;
            var fields =
                    "username=%s&password=%s&to=%s&_csrf=%s"
                            .formatted(
                                    encoded(name),
                                    encoded(password),
                                    encoded(to),
                                    form.substring(from, form.indexOf('"', from)));
            var request =
                    request("/sign-in")
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .header("Sec-Fetch-Site", "same-origin")
                            .POST(BodyPublishers.ofString(fields));
            if (headers.length > 0) {
                request.headers(headers);
            }
            if (!List.of(headers).contains("X-Forwarded-For")) {
                request.header("X-Forwarded-For", network + "200");
            }
            return browser.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (java.io.IOException broken) {
            throw new java.io.UncheckedIOException(broken);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private HttpRequest get(String path) {
        return request(path).GET().build();
    }

    private boolean opens(String session, String path) {
        return send(request(path).header("Cookie", Sessions.COOKIE + "=" + session)).status()
                == 200;
    }

    /** Rights are remembered for three seconds; this asks again for ten. */
    private static boolean soon(java.util.function.BooleanSupplier is) {
        var latest = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        while (!is.getAsBoolean()) {
            if (System.nanoTime() > latest) {
                return false;
            }
        }
        return true;
    }

    private static String cookie(HttpResponse<String> answer) {
        return answer.headers().allValues("Set-Cookie").stream()
                .filter(cookie -> cookie.startsWith(Sessions.COOKIE + "="))
                .findFirst()
                .orElse("");
    }

    private static String session(HttpResponse<String> answer) {
        var cookie = cookie(answer);
        return cookie.substring(Sessions.COOKIE.length() + 1, cookie.indexOf(';'));
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
