package recourse.doors;

import static db.identity.Tables.ROLE;
import static db.identity.Tables.STAFF;

import static org.assertj.core.api.Assertions.assertThat;

import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import recourse.identity.Sessions;

import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;

/** Who proves by name and password who they are. */
class SigningInTest extends SigningIn {
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
}
