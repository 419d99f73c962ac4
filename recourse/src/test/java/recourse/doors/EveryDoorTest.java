package recourse.doors;

import static org.assertj.core.api.Assertions.assertThat;

import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import recourse.TestClock;
import recourse.identity.ApiKeys;
import recourse.identity.Permission;
import recourse.identity.Sessions;
import recourse.platform.Ids;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * One complaint behind one door, and all who come to it. Whoever may not see the complaint gets the
 * answer for one that does not exist, and leaves everything as it was; in the end the rightful
 * person makes the same request, and it is done.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryDoorTest extends Stories {
    /** Sees every complaint and may change none. */
    private static final String READER = "quality";

    private final Ledger ledger = new Ledger(bean(DSLContext.class));
    private final String fewRights = key("Shop window", EnumSet.of(Permission.RECEIVE));
    private final String seesAll =
            key("Data room", EnumSet.of(Permission.RECEIVE, Permission.SEE_ALL, Permission.WORK));
    private Living other = Living.at("");
    private final Map<String, Integer> outcomes = new TreeMap<>();

    /** Somebody at the door: how they say who they are. */
    private record Comer(String name, UnaryOperator<HttpRequest.Builder> says) {}

    @BeforeAll
    void fileAnother() {
        house.clock.set(TestClock.START);
        other = followed(open());
    }

    @AfterAll
    void tellTheFigures() throws IOException {
        Files.writeString(Path.of("target/doors.txt"), outcomes.toString());
    }

    static Stream<Knock> knocks() {
        return Stream.concat(ApiKnocks.all().stream(), PageKnocks.all().stream());
    }

    static Stream<OpenDoors.Plain> plain() {
        return Stream.concat(OpenDoors.plain().stream(), HouseDoors.all().stream());
    }

    static Stream<Knock> knocksOfTheComplainant() {
        return PageKnocks.ofTheComplainant().stream();
    }

    @Test
    void hasAStoryForEveryDoor() {
        var told =
                Stream.of(
                                knocks().map(Knock::door),
                                knocksOfTheComplainant().map(Knock::door),
                                OpenDoors.listings().stream()
                                        .map(OpenDoors.Listing::door)
                                        .distinct(),
                                plain().map(OpenDoors.Plain::door))
                        .flatMap(doors -> doors)
                        .sorted();
        assertThat(told)
                .as("a new door needs its story in ApiKnocks, PageKnocks or OpenDoors")
                .containsExactlyElementsOf(
                        Door.all().stream().map(Door::toString).sorted().toList());
    }

    @ParameterizedTest
    @MethodSource("knocks")
    void tellsNobodyOfAComplaintThatTheyMayNotSee(Knock knock) {
        house.clock.set(TestClock.START);
        var living = knock.story().apply(this);
        turnsAway(knock, living, List.of(staffed("handler2"), keyed("few rights", fewRights)));
        sendsAway(knock, living);
        refusesTheReader(knock, living);
        if (knock.namesAThingOfIt()) {
            turnsAwayFromAnother(knock, living);
        }
        var concerned = without(knock, "admin", "lead");
        concerned.forEach(name -> complainOf(living, name));
        turnsAway(knock, living, concerned.stream().map(this::staffed).toList());
        restrict(living, knock.rightful(), "handler");
        var unnamed = new ArrayList<Comer>(List.of(keyed("sees all but this", seesAll)));
        without(knock, "quality", "compliance").forEach(name -> unnamed.add(staffed(name)));
        turnsAway(knock, living, unnamed);
        assertThat(status(knock, living, staffed(knock.rightful())))
                .as("the rightful person")
                .isEqualTo(knock.expected());
        counted("the rightful person", knock.expected());
    }

    @ParameterizedTest
    @MethodSource("knocksOfTheComplainant")
    void opensAComplaintOnlyToItsOwnLink(Knock knock) {
        var living = knock.story().apply(this);
        var nobody = new Comer("nobody", request -> request);
        var anotherLink = living.with("token", other.names().getOrDefault("token", ""));
        turnsAway(knock, anotherLink, List.of(nobody, staffed("handler2")));
        turnsAway(knock, living.with("token", "0".repeat(26)), List.of(nobody));
        assertThat(status(knock, living, nobody)).as("the complainant").isEqualTo(knock.expected());
    }

    @ParameterizedTest
    @MethodSource("plain")
    void doesNothingForWhoeverOnlyKnocks(OpenDoors.Plain plain) {
        house.clock.set(TestClock.START);
        var before = ledger.read();
        var knock =
                Knock.at(plain.method() + " " + plain.path(), 0, Stories::open)
                        .filling("present", "false");
        var given = plain.path().startsWith("/api/") ? knock.saying(body(plain)) : knock;
        var someone =
                other.with("id", staff("handler").id())
                        .with("name", "none.css")
                        .with("key", "none")
                        .with("version", "none")
                        .with("userName", "nobody")
                        .with("until", "1");
        var nobody = knock(given, someone, new Comer("nobody", request -> request));
        assertThat(nobody.status()).isEqualTo(plain.nobody());
        counted("nobody", nobody.status());
        if (!plain.unfit().isEmpty()) {
            assertThat(knock(given, someone, staffed(plain.unfit())).status()).isEqualTo(403);
            counted("unfit", 403);
        }
        assertThat(nobody.body()).doesNotContain("Pat Doe", "sofa", other.reference());
        unchanged(before);
    }

    private static String body(OpenDoors.Plain plain) {
        if (plain.path().endsWith("/presence")) {
            return "{\"present\": false}";
        }
        return plain.path().endsWith("/complaints") ? "{\"narrative\": \"x\"}" : "{}";
    }

    private void turnsAway(Knock knock, Living living, List<Comer> comers) {
        var before = ledger.read();
        for (var comer : comers) {
            var hidden = alike(knock, living, comer);
            if (!knock.alike()) {
                // A key is no person: a page that is for staff asks it to sign in, whatever it
                // names.
                assertThat(hidden.status())
                        .as(comer.name())
                        .isIn(404, comer.name().contains(" ") && !knock.isApi() ? 401 : 404);
            }
            assertThat(hidden.body()).doesNotContain("Pat Doe", "sofa");
            counted(comer.name(), hidden.status());
        }
        unchanged(before);
    }

    /**
     * The answer, which is that for what does not exist. How many queries either took depends on
     * whose name and rights were remembered a moment ago, so it may take several tries to hear the
     * same number.
     */
    private Answer alike(Knock knock, Living living, Comer comer) {
        var madeUp = living.madeUp(!knock.namesAComplaint(), bean(Ids.class));
        var hidden = knock(knock, living, comer);
        var nothing = knock(knock, madeUp, comer);
        for (var tries = 0;
                tries < 5 && !said(nothing, madeUp).equals(said(hidden, living));
                tries++) {
            hidden = knock(knock, living, comer);
            nothing = knock(knock, madeUp, comer);
        }
        assertThat(said(hidden, living)).as(comer.name()).isEqualTo(said(nothing, madeUp));
        return hidden;
    }

    /** Nobody, and who has only the link to another complaint, and who made a key up. */
    private void sendsAway(Knock knock, Living living) {
        var before = ledger.read();
        var token = other.names().getOrDefault("token", "");
        for (var comer :
                List.of(
                        new Comer("nobody", request -> request),
                        keyed("another's link", token),
                        keyed("a key that is none", "rc_0123456789_" + token),
                        new Comer(
                                "a session that is none",
                                request ->
                                        request.header("Cookie", "recourse-session=" + token)))) {
            var answer = knock(knock, living, comer);
            assertThat(answer.status()).as(comer.name()).isEqualTo(knock.isApi() ? 401 : 302);
            if (!knock.isApi()) {
                assertThat(answer.header("Location")).startsWith("/sign-in?to=");
            }
            assertThat(answer.body()).doesNotContain("Pat Doe", "sofa");
            counted(comer.name(), answer.status());
        }
        unchanged(before);
    }

    /** Who sees it and may not do it is told why. */
    private void refusesTheReader(Knock knock, Living living) {
        if (!knock.changes()) {
            return;
        }
        var before = ledger.read();
        var answer = knock(knock, living, staffed(READER));
        assertThat(answer.status()).as(READER + " " + answer.body()).isEqualTo(403);
        counted("the reader", 403);
        if (knock.isApi()) {
            assertThat(field(answer, "detail")).hasSizeGreaterThan(10);
        }
        unchanged(before);
    }

    /** A thing of one complaint is not there under the address of another, for nobody. */
    private void turnsAwayFromAnother(Knock knock, Living living) {
        var before = ledger.read();
        var answer = knock(knock, living.under(other.reference()), staffed(knock.rightful()));
        assertThat(answer.status()).as("through another complaint").isEqualTo(404);
        counted("through another complaint", 404);
        unchanged(before);
    }

    private void counted(String comer, int status) {
        outcomes.merge(comer + " " + status, 1, Integer::sum);
    }

    private void unchanged(Map<String, String> before) {
        assertThat(ledger.read()).isEqualTo(before);
    }

    private int status(Knock knock, Living living, Comer comer) {
        return knock.door().equals("GET /live")
                ? begin(request(knock, living, comer))
                : knock(knock, living, comer).status();
    }

    private Answer knock(Knock knock, Living living, Comer comer) {
        return send(request(knock, living, comer));
    }

    private HttpRequest.Builder request(Knock knock, Living living, Comer comer) {
        var request = request(knock.address(living)).header("Sec-Fetch-Site", "same-origin");
        return knock.onto(comer.says().apply(request), living);
    }

    /** All that an answer says, but for the time it took. */
    private static Map<String, String> said(Answer answer, Living about) {
        var said = new TreeMap<String, String>();
        answer.headers()
                .map()
                .forEach((name, values) -> said.put(name, about.blank(String.join(", ", values))));
        said.remove("date");
        said.remove("connection");
        said.computeIfPresent("server-timing", (name, timing) -> timing.replaceAll(".*q;", "q;"));
        said.put("status", String.valueOf(answer.status()));
        said.put("body", about.blank(answer.body()));
        return said;
    }

    private static List<String> without(Knock knock, String... names) {
        return Stream.of(names).filter(name -> !name.equals(knock.rightful())).toList();
    }

    private Comer staffed(String userName) {
        var session = bean(Sessions.class).begin(staff(userName).id(), "test");
        return new Comer(
                userName, request -> request.header("Cookie", Sessions.COOKIE + "=" + session));
    }

    private static Comer keyed(String name, String key) {
        return new Comer(name, request -> request.header("Authorization", "Bearer " + key));
    }

    private String key(String name, EnumSet<Permission> permissions) {
        return bean(ApiKeys.class).create(name, name, permissions);
    }
}
