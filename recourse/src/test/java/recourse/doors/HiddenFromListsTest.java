package recourse.doors;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import recourse.TestClock;
import recourse.complaint.Particulars;
import recourse.desk.AddNote;
import recourse.identity.ApiKeys;
import recourse.identity.People;
import recourse.identity.Permission;
import recourse.identity.Sessions;

import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * One complaint more, restricted to two people and about two others, with all that can hang on a
 * complaint: each list, count, figure and search stays what it was for everybody else, to the
 * letter.
 */
class HiddenFromListsTest extends Stories {
    private static final List<String> NAMED = List.of("handler", "lead");
    private static final List<String> OTHERS =
            List.of("handler2", "admin", "quality", "compliance", "few", "all", "nobody");
    private final Map<String, UnaryOperator<HttpRequest.Builder>> comers = new LinkedHashMap<>();

    @Test
    void changesNothingForWhoeverMayNotSeeIt() {
        var twins = List.of(twin("delivery", "handler2"), twin("payments", "handler"));
        house.clock.advance(Duration.ofDays(3));
        house.runDue();
        letIn();
        var before = answers(twins);
        house.clock.set(TestClock.START);
        var hidden = hidden();
        house.clock.set(TestClock.START.plus(Duration.ofDays(3)));
        house.runDue();
        var after = answers(twins);
        for (var other : OTHERS) {
            for (var address : addresses(twins)) {
                var asked = other + " " + address;
                assertThat(after.get(asked)).as(asked).isEqualTo(before.get(asked));
            }
        }
        for (var listing : OpenDoors.listings()) {
            if (listing.tells()) {
                var asked = listing.mine() + " " + listing.path();
                assertThat(after.get(asked))
                        .as("the control: " + asked)
                        .isNotEqualTo(before.get(asked));
            }
        }
        assertThat(after.get("handler " + similar(twins.get(1)))).contains(hidden.reference());
    }

    private Map<String, String> answers(List<Living> twins) {
        var answers = new LinkedHashMap<String, String>();
        comers.forEach((name, says) ->
                addresses(twins)
                        .forEach(address -> {
                            var answer = send(says.apply(request(address)).GET());
                            // A form's own mark differs each time it is shown.
                            var body = answer.body().replaceAll("value=\"[0-9a-f-]{36}\"", "");
                            answers.put(name + " " + address, answer.status() + " " + body);
                        }));
        return answers;
    }

    private static List<String> addresses(List<Living> twins) {
        var addresses = new ArrayList<String>();
        OpenDoors.listings().forEach(listing -> addresses.add(listing.path()));
        twins.forEach(twin -> addresses.add(similar(twin)));
        return addresses;
    }

    private static String similar(Living twin) {
        return twin.fill("/complaints/{reference}/similar");
    }

    private void letIn() {
        NAMED.forEach(this::letIn);
        OTHERS.subList(0, 4).forEach(this::letIn);
        letIn("few", EnumSet.of(Permission.RECEIVE, Permission.TRIAGE));
        var all = EnumSet.allOf(Permission.class);
        all.remove(Permission.RESTRICT);
        letIn("all", all);
        comers.put("nobody", request -> request);
    }

    private void letIn(String userName) {
        var session = bean(Sessions.class).begin(staff(userName).id(), "test");
        comers.put(userName, request -> request.header("Cookie", Sessions.COOKIE + "=" + session));
    }

    private void letIn(String name, EnumSet<Permission> permissions) {
        var key = bean(ApiKeys.class).create(name, name, permissions);
        comers.put(name, request -> request.header("Authorization", "Bearer " + key));
    }

    /** Says the same as the hidden one will. */
    private Living twin(String team, String owner) {
        var twin = open();
        bean(Particulars.class)
                .assign(
                        complaint(twin.reference()),
                        bean(People.class).teamNamed(team).orElseThrow().id(),
                        staff(owner).id(),
                        PROGRAM.actor(),
                        "test");
        return twin;
    }

    private Living hidden() {
        var hidden = withMuch();
        bean(AddNote.class).add(staff("handler"), hidden.reference(), "He plays the harmonium.");
        complainOf(hidden, "admin");
        complainOf(hidden, "handler2");
        restrict(hidden, NAMED.toArray(String[]::new));
        return hidden;
    }
}
