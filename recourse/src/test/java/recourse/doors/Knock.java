package recourse.doors;

import org.jspecify.annotations.Nullable;

import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A request at one door, as the rightful person would make it in a stage in which it succeeds.
 *
 * @param alike whether those who see nothing get another answer than 404 here, such as a list with
 *     what became of each; it must still be the answer for what does not exist
 */
record Knock(
        String door,
        int expected,
        String rightful,
        Function<Stories, Living> story,
        String query,
        @Nullable String json,
        Map<String, String> fields,
        boolean file,
        boolean alike) {
    private static final String BOUNDARY = "between-the-parts";

    static Knock at(String door, int expected, Function<Stories, Living> story) {
        return new Knock(door, expected, "handler", story, "", null, Map.of(), false, false);
    }

    Knock by(String person) {
        return new Knock(door, expected, person, story, query, json, fields, file, alike);
    }

    Knock asking(String more) {
        return new Knock(door, expected, rightful, story, more, json, fields, file, alike);
    }

    Knock saying(String body) {
        return new Knock(door, expected, rightful, story, query, body, fields, file, alike);
    }

    Knock filling(String... namesAndValues) {
        var filled = new LinkedHashMap<String, String>();
        for (var i = 0; i < namesAndValues.length; i += 2) {
            filled.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        return new Knock(door, expected, rightful, story, query, json, filled, file, alike);
    }

    Knock withFile() {
        return new Knock(door, expected, rightful, story, query, json, fields, true, alike);
    }

    Knock answeringAlike() {
        return new Knock(door, expected, rightful, story, query, json, fields, file, true);
    }

    String method() {
        return door.substring(0, door.indexOf(' '));
    }

    String path() {
        return door.substring(door.indexOf(' ') + 1);
    }

    boolean isApi() {
        return path().startsWith("/api/");
    }

    boolean changes() {
        return !method().equals("GET");
    }

    boolean namesAComplaint() {
        return path().contains("{reference}");
    }

    /** Whether the path leads to a thing of a complaint that another complaint does not have. */
    boolean namesAThingOfIt() {
        return namesAComplaint()
                && path().matches(".*\\{(id|point|person|contact|message|staff)}.*");
    }

    String address(Living living) {
        return living.fill(path() + query);
    }

    /** Fills in method and body; the address and who asks are there already. */
    HttpRequest.Builder onto(HttpRequest.Builder request, Living living) {
        if (file) {
            return request.header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                    .method(method(), BodyPublishers.ofString(parts(living)));
        }
        if (json != null) {
            return request.header("Content-Type", "application/json")
                    .method(method(), BodyPublishers.ofString(living.fill(json)));
        }
        if (!changes() || isApi()) {
            return request.method(method(), BodyPublishers.noBody());
        }
        return request.header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form(living)));
    }

    /** A form can only POST: what it means to do otherwise it says in a field. */
    private String form(Living living) {
        var all = new LinkedHashMap<>(fields);
        if (!method().equals("POST")) {
            all.put("_method", method());
        }
        return all.entrySet().stream()
                .map(field -> field.getKey() + "=" + encoded(living.fill(field.getValue())))
                .collect(Collectors.joining("&"));
    }

    private String parts(Living living) {
        var parts = new StringBuilder();
        fields.forEach((name, value) ->
                parts.append(
                        "--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n"
                                .formatted(BOUNDARY, name, living.fill(value))));
        return parts.append(
                        "--%1$s\r\nContent-Disposition: form-data; name=\"%2$s\"; filename=\"receipt.txt\"\r\nContent-Type: text/plain\r\n\r\npaid\r\n--%1$s--\r\n"
                                .formatted(
                                        BOUNDARY, path().contains("fulfilment") ? "file" : "files"))
                .toString();
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return door;
    }
}
