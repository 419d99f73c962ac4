package recourse.doors;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import recourse.CaseTest;
import recourse.complaint.Contacts;
import recourse.identity.Sessions;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;

/** What another site can make a browser do that is signed in here: nothing. */
class ForeignSiteTest extends CaseTest {
    private String reference = "";
    private String session = "";

    @BeforeEach
    void signIn() {
        reference = owned();
        session = bean(Sessions.class).begin(staff("handler").id(), "test");
    }

    @ParameterizedTest
    @CsvSource({"cross-site, 403", "same-site, 403", "none, 403", "same-origin, 303"})
    void believesWhatTheBrowserSaysOfWhereItComesFrom(String site, int status) {
        assertThat(note("", "Sec-Fetch-Site", site)).isEqualTo(status);
        assertThat(notes()).isEqualTo(status == 303 ? 1 : 0);
    }

    @Test
    void believesItMoreThanTheFormAndTheOrigin() {
        assertThat(
                        note(
                                "&_csrf=" + token(),
                                "Sec-Fetch-Site",
                                "cross-site",
                                "Origin",
                                "http://127.0.0.1:" + house.port))
                .isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://evil.example",
                "null",
                "http://127.0.0.1:1",
                "",
                "http://127.0.0.1.evil.example:%d",
                "://%d"
            })
    void refusesAStrangeOrigin(String origin) {
        assertThat(note("", "Origin", origin.formatted(house.port))).isEqualTo(403);
        assertThat(notes()).isZero();
    }

    @Test
    void acceptsItsOwnOrigin() {
        assertThat(note("", "Origin", "http://127.0.0.1:" + house.port)).isEqualTo(303);
    }

    @Test
    void asksAnOldBrowserForTheTokenOfItsOwnSession() {
        assertThat(note("")).isEqualTo(403);
        assertThat(note("&_csrf=")).isEqualTo(403);
        assertThat(note("&_csrf=" + "0".repeat(26))).isEqualTo(403);
        var mine = session;
        session = bean(Sessions.class).begin(staff("lead").id(), "test");
        var another = token();
        session = mine;
        assertThat(note("&_csrf=" + another)).isEqualTo(403);
        assertThat(notes()).isZero();
        assertThat(note("&_csrf=" + token())).isEqualTo(303);
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "DELETE", "PATCH"})
    void asksTheSameOfEveryMethodThatChanges(String method) {
        var path = "/api/v1/complaints/" + reference + "/decision";
        var request =
                request(path)
                        .header("Cookie", Sessions.COOKIE + "=" + session)
                        .header("Sec-Fetch-Site", "cross-site")
                        .method(method, BodyPublishers.noBody());
        assertThat(send(request).status()).isEqualTo(403);
    }

    @Test
    void asksNothingOfAProgramWhichBringsItsKeyItself() {
        var request =
                request("/api/v1/complaints/" + reference + "/notes")
                        .header("Authorization", "Bearer " + house.apiKey)
                        .header("Content-Type", "application/json")
                        .header("Sec-Fetch-Site", "cross-site")
                        .POST(BodyPublishers.ofString("{\"body\": \"By a program\"}"));
        assertThat(send(request).status()).isEqualTo(201);
    }

    @Test
    void signsNobodyInOrOutFromElsewhere() {
        var out =
                request("/sign-out")
                        .header("Cookie", Sessions.COOKIE + "=" + session)
                        .header("Sec-Fetch-Site", "cross-site")
                        .POST(BodyPublishers.noBody());
        assertThat(send(out).status()).isEqualTo(403);
        assertThat(bean(Sessions.class).find(session)).isPresent();
        var in =
                request("/sign-in")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString("username=handler&password=handler"));
        var answer = send(in);
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.headers().allValues("Set-Cookie"))
                .noneMatch(cookie -> cookie.startsWith(Sessions.COOKIE));
    }

    /** A form that a stranger asked for themselves and puts into another's browser. */
    @Test
    void signsNobodyInByAFormOfAnotherBrowser() {
        var theirs = page(null, "/sign-in");
        var from = theirs.body().indexOf("name=\"_csrf\" value=\"") + 20;
        var token = theirs.body().substring(from, theirs.body().indexOf('"', from));
        var visit = theirs.header("Set-Cookie");
        assertThat(visit).startsWith("recourse-visit=").contains("HttpOnly", "SameSite=Lax");
        var typed = "username=handler&password=handler&_csrf=" + token;
        for (var cookie : List.of("", "recourse-visit=" + "0".repeat(32))) {
            var in =
                    request("/sign-in")
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(BodyPublishers.ofString(typed));
            if (!cookie.isEmpty()) {
                in.header("Cookie", cookie);
            }
            assertThat(send(in).status()).as(cookie).isEqualTo(422);
        }
        var own =
                request("/sign-in")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("Cookie", visit.split(";")[0])
                        .POST(BodyPublishers.ofString(typed));
        assertThat(send(own).status()).isEqualTo(303);
    }

    private int note(String more, String... headers) {
        var request =
                request("/complaints/" + reference + "/notes")
                        .header("Cookie", Sessions.COOKIE + "=" + session)
                        .header("Content-Type", "application/x-www-form-urlencoded");
        var all = new ArrayList<>(List.of(headers));
        while (!all.isEmpty()) {
            request.header(all.removeFirst(), all.removeFirst());
        }
        return send(request.POST(BodyPublishers.ofString("body=A+note" + more))).status();
    }

    private int notes() {
        return bean(Contacts.class).notes(complaint(reference).id()).size();
    }

    private String token() {
        var page =
                send(request("/complaints/" + reference)
                                .header("Cookie", Sessions.COOKIE + "=" + session))
                        .body();
        var from = page.indexOf("name=\"_csrf\" value=\"") + 20;
        return page.substring(from, page.indexOf('"', from));
    }
}
