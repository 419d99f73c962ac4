package recourse;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import recourse.platform.Json;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;

/** The document of the API is whole, and answers are as it says. */
class ApiDocumentTest extends CaseTest {
    private static final List<String> PROMISED_FILTERS =
            List.of(
                    "q",
                    "stage",
                    "condition",
                    "kind",
                    "category",
                    "severity",
                    "team",
                    "owner",
                    "product",
                    "site",
                    "brand",
                    "regime",
                    "cause",
                    "outcome",
                    "ending",
                    "flag",
                    "rating",
                    "clock",
                    "clockState",
                    "dueFrom",
                    "dueTo",
                    "receivedFrom",
                    "receivedTo",
                    "closedFrom",
                    "closedTo",
                    "sort",
                    "limit",
                    "after");

    @Test
    void everyRouteOfTheApiStandsInIt() throws IOException {
        var routes = new TreeSet<String>();
        for (var line : Files.readAllLines(Path.of("../docs/routes.txt"))) {
            var words = line.split(" +");
            if (words[0].startsWith("/api/v1/")) {
                routes.add(words[1] + " " + words[0].replaceAll("\\{(\\w+):[^}]*}", "{$1}"));
            }
        }
        var documented = new TreeSet<String>();
        operations().forEach(operation -> documented.add(operation.name));
        assertThat(documented).isEqualTo(routes);
    }

    @Test
    void eachSaysWhatItDoesAndHowItRefuses() {
        var ids = new HashSet<String>();
        for (var operation : operations()) {
            assertThat(operation.fields.get("summary").toString()).as(operation.name).isNotBlank();
            assertThat(ids.add(operation.fields.get("operationId").toString()))
                    .as(operation.name)
                    .isTrue();
            var answers = map(operation.fields.get("responses"));
            assertThat(answers.keySet()).as(operation.name).contains("401");
            assertThat(answers.keySet()).as(operation.name).anyMatch(code -> code.startsWith("2"));
            if (operation.name.contains("{")) {
                assertThat(answers).as(operation.name).containsKey("404");
            }
            assertThat(operation.fields.toString())
                    .as(operation.name)
                    .doesNotContain("*/*", "viewer");
        }
    }

    @Test
    void everyReferenceLeadsSomewhere() {
        var schemas = map(map(document().get("components")).get("schemas"));
        references(document()).forEach(name -> assertThat(schemas.keySet()).contains(name));
    }

    @Test
    void everyFilterThatItNamesIsTaken() {
        var list =
                operations().stream()
                        .filter(operation -> operation.name.equals("GET /api/v1/complaints"))
                        .findFirst()
                        .orElseThrow();
        var names = new ArrayList<String>();
        list(list.fields.get("parameters"))
                .forEach(one -> names.add(map(one).get("name").toString()));
        assertThat(names).containsAll(PROMISED_FILTERS).doesNotHaveDuplicates();
        for (var name : names) {
            var answer = api("GET", "/api/v1/complaints?" + name + "=no%2Dsuch%2Dthing", null);
            assertThat(answer.body()).as(name).doesNotContain("unknown-filter", "no filter");
            assertThat(answer.status()).as(name).isIn(200, 400);
        }
        assertThat(api("GET", "/api/v1/complaints?nonsense=1", null).body())
                .contains("\"field\":\"nonsense\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/complaints",
                "/api/v1/complaints/{reference}/timeline",
                "/api/v1/complaints/{reference}/contacts",
                "/api/v1/complaints/{reference}/evidence",
                "/api/v1/complaints/{reference}/deadlines",
                "/api/v1/complaints/{reference}/remedies",
                "/api/v1/complaints/{reference}/tasks",
                "/api/v1/complaints/{reference}/similar",
                "/api/v1/complaints/{reference}/afterwords",
                "/api/v1/intake",
                "/api/v1/intake/summary",
                "/api/v1/workload",
                "/api/v1/templates",
                "/api/v1/approvals",
                "/api/v1/authority",
                "/api/v1/brands",
                "/api/v1/categories",
                "/api/v1/complaints/{reference}",
                "/api/v1/complaints/{reference}/assessment",
                "/api/v1/complaints/{reference}/assignment",
                "/api/v1/complaints/{reference}/events",
                "/api/v1/complaints/{reference}/regimes",
                "/api/v1/hours",
                "/api/v1/insight/summary",
                "/api/v1/keys",
                "/api/v1/models",
                "/api/v1/organisation",
                "/api/v1/rating",
                "/api/v1/regimes",
                "/api/v1/roles",
                "/api/v1/settings",
                "/api/v1/settings/changes",
                "/api/v1/staff",
                "/api/v1/tasks",
                "/api/v1/teams"
            })
    void answersAreAsItSays(String path) {
        for (var reference : path.contains("{") ? List.of(answered(), owned()) : List.of("")) {
            isAsItSays(path, reference);
        }
    }

    private void isAsItSays(String path, String reference) {
        var answer = api("GET", path.replace("{reference}", reference), null);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        var operation = map(map(map(document().get("paths")).get(path)).get("get"));
        var content = map(map(map(operation.get("responses")).get("200")).get("content"));
        var schema = map(map(content.get("application/json")).get("schema"));
        fits(parsed(answer.body()), schema, path);
    }

    @Test
    void refusalsAreAsItSays() {
        var schemas = map(map(document().get("components")).get("schemas"));
        var refusal = api("POST", "/api/v1/complaints", "{\"channel\": \"WEB\"}");
        assertThat(refusal.status()).isEqualTo(422);
        fits(parsed(refusal.body()), map(schemas.get("Problem")), "a refusal");
    }

    /** Every field is known, and those that are always there are there. */
    private void fits(@Nullable Object value, Map<String, Object> schema, String where) {
        if (schema.isEmpty()) {
            // Anything at all.
            return;
        }
        if (value == null) {
            assertThat(mayBeNull(schema)).as(where + " is null and is not said to be").isTrue();
        } else if (schema.containsKey("$ref")) {
            var name = schema.get("$ref").toString().replaceFirst(".*/", "");
            var schemas = map(map(document().get("components")).get("schemas"));
            fits(value, map(schemas.get(name)), where + " " + name);
        } else if (schema.containsKey("anyOf")) {
            fits(value, map(list(schema.get("anyOf")).iterator().next()), where);
        } else if (value instanceof Map<?, ?> && schema.containsKey("properties")) {
            fitsFields(map(value), schema, where);
        } else if (value instanceof Map<?, ?> && schema.get("additionalProperties") != null) {
            map(value)
                    .values()
                    .forEach(part ->
                            fits(part, map(schema.get("additionalProperties")), where + ".*"));
        } else if (value instanceof Collection<?> items) {
            assertThat(schema).as(where).containsKey("items");
            items.forEach(item -> fits(item, map(schema.get("items")), where));
        } else {
            assertThat(type(value)).as(where + " " + value).isIn(types(schema));
        }
    }

    private void fitsFields(Map<String, Object> value, Map<String, Object> schema, String where) {
        var known = map(schema.get("properties"));
        assertThat(known.keySet()).as(where).containsAll(value.keySet());
        var required = schema.getOrDefault("required", List.of());
        list(required).forEach(name -> assertThat(value).as(where).containsKey(name.toString()));
        value.forEach((name, part) -> fits(part, map(known.get(name)), where + "." + name));
    }

    private static boolean mayBeNull(Map<String, Object> schema) {
        return schema.containsKey("anyOf")
                ? list(schema.get("anyOf")).stream().anyMatch(one -> mayBeNull(map(one)))
                : !schema.containsKey("$ref") && types(schema).contains("null");
    }

    private static Collection<String> types(Map<String, Object> schema) {
        var types = new ArrayList<String>();
        var type = schema.get("type");
        if (type instanceof Collection<?> several) {
            several.forEach(one -> types.add(one.toString()));
        } else if (type != null) {
            types.add(type.toString());
        } else {
            types.addAll(List.of("object", "string", "number", "integer", "boolean", "null"));
        }
        if (types.contains("number")) {
            types.add("integer");
        }
        return types;
    }

    private static String type(@Nullable Object value) {
        return switch (value) {
            case null -> "null";
            case Boolean truth -> "boolean";
            case String text -> "string";
            case Integer whole -> "integer";
            case Long whole -> "integer";
            case Number number -> "number";
            default -> "object";
        };
    }

    private record Operation(String name, Map<String, Object> fields) {}

    private List<Operation> operations() {
        var operations = new ArrayList<Operation>();
        map(document().get("paths"))
                .forEach((path, methods) ->
                        map(methods)
                                .forEach((method, fields) ->
                                        operations.add(
                                                new Operation(
                                                        method.toUpperCase(Locale.ROOT)
                                                                + " "
                                                                + path,
                                                        map(fields)))));
        return operations;
    }

    private static List<String> references(Object part) {
        var found = new ArrayList<String>();
        if (part instanceof Map<?, ?> fields) {
            fields.forEach((name, value) -> {
                if (name.equals("$ref")) {
                    found.add(value.toString().replaceFirst(".*/", ""));
                } else {
                    found.addAll(references(value));
                }
            });
        } else if (part instanceof Collection<?> items) {
            items.forEach(item -> found.addAll(references(item)));
        }
        return found;
    }

    private Map<String, Object> document() {
        return Json.fields(api("GET", "/api/openapi.json", null).body());
    }

    private static @Nullable Object parsed(String json) {
        return Json.fields("{\"it\": " + json + "}").get("it");
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(@Nullable Object value) {
        assertThat(value).isInstanceOf(Map.class);
        return (Map<String, Object>) java.util.Objects.requireNonNull(value);
    }

    private static Collection<?> list(@Nullable Object value) {
        assertThat(value).isInstanceOf(Collection.class);
        return (Collection<?>) java.util.Objects.requireNonNull(value);
    }
}
