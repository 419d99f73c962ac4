package recourse;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;

import recourse.identity.Sessions;
import recourse.identity.SetUp;
import recourse.platform.Json;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A test in a house of its own, which an administrator furnishes: others may not see it change. */
public abstract class OwnHouseTest extends RecourseTest {
    protected static final String PASSWORD = "a sentence is best";
    private static @Nullable TestHouse shared;

    protected OwnHouseTest() {
        this(shared());
    }

    protected OwnHouseTest(TestHouse house) {
        super(house);
    }

    /** Started for the first test that changes a house, and set up as a newcomer does. */
    private static synchronized TestHouse shared() {
        var known = shared;
        if (known == null) {
            known = TestHouse.empty();
            shared = known;
            var newcomer = new OwnHouseTest(known) {};
            assertThat(newcomer.setUp(known.bean(SetUp.class).code()).status()).isEqualTo(303);
            known.letProgramsIn();
        }
        return known;
    }

    protected Answer setUp(String code) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("code", code);
        fields.put("organisation", "Kettle & Co");
        fields.put("mailAddress", "complaints@kettle.example");
        fields.put("zone", "Europe/Berlin");
        fields.put("holidays", "de-be");
        fields.put("currency", "EUR");
        fields.put("languages", "en, de");
        fields.put("name", "Robin Kettle");
        fields.put("email", "robin@kettle.example");
        fields.put("username", "admin");
        fields.put("password", PASSWORD);
        return form(null, "/set-up", fields);
    }

    /** The API as somebody of the house uses it; as a program with every right when it is null. */
    protected Answer api(
            @Nullable String userName, String method, String path, @Nullable Object body) {
        var json = body == null ? null : body instanceof String text ? text : Json.write(body);
        if (userName == null) {
            return api(method, path, json);
        }
        return send(
                request(path)
                        .header("Content-Type", "application/json")
                        .header("Sec-Fetch-Site", "same-origin")
                        .header(
                                "Cookie",
                                "recourse-session="
                                        + bean(Sessions.class).begin(staff(userName).id(), "test"))
                        .method(
                                method,
                                json == null
                                        ? BodyPublishers.noBody()
                                        : BodyPublishers.ofString(json)));
    }

    protected static Answer ok(int status, Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        return answer;
    }

    protected Answer undo(String userName, String path) {
        return form(userName, path, Map.of("_method", "DELETE"));
    }

    /**
     * What the history says of one part of the house, newest first, as "act what
     * field:before→after".
     */
    protected List<String> changes(String area) {
        var items =
                (List<?>)
                        Json.fields(
                                        ok(
                                                        200,
                                                        api(
                                                                "GET",
                                                                "/api/v1/settings/changes?area="
                                                                        + area,
                                                                null))
                                                .body())
                                .get("items");
        return items.stream().map(OwnHouseTest::line).toList();
    }

    private static String line(Object item) {
        var change = (Map<?, ?>) item;
        var line =
                new StringBuilder(
                        change.get("who") + " " + change.get("act") + " " + change.get("what"));
        for (var one : (List<?>) change.get("values")) {
            var value = (Map<?, ?>) one;
            line.append(" ")
                    .append(value.get("name"))
                    .append(":")
                    .append(value.get("before"))
                    .append("→")
                    .append(value.get("after"));
        }
        return line.toString();
    }
}
