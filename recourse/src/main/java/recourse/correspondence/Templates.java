package recourse.correspondence;

import static db.correspondence.Tables.TEMPLATE;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import recourse.complaint.Complaint;
import recourse.identity.Viewer;
import recourse.platform.AfterCommit;
import recourse.platform.Cached;
import recourse.platform.Ids;
import recourse.platform.Json;
import recourse.platform.Words;

import tools.jackson.core.type.TypeReference;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The templates of messages, and how they are filled in. */
@Component
public class Templates {
    private static final Pattern VARIABLE = Pattern.compile("\\{\\{\\s*([\\w.-]+)\\s*}}");
    private static final Pattern GAP = Pattern.compile("⟦[^⟦⟧]*+⟧|\\{\\{[^{}]*+}}");
    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};

    private final DSLContext database;
    private final Ids ids;
    private final Map<String, MergeField> fields;
    private final Cached<Map<String, Template>> templates;

    public Templates(DSLContext database, Ids ids, List<MergeField> fields) {
        this.database = database;
        this.ids = ids;
        this.fields =
                fields.stream()
                        .collect(
                                Collectors.toUnmodifiableMap(
                                        MergeField::name, Function.identity()));
        this.templates = new Cached<>(Duration.ofSeconds(10), this::read);
    }

    /** Those with which a person begins a message. */
    public List<Template> all() {
        return templates.get().values().stream()
                .filter(template -> !template.isAcknowledgement())
                .toList();
    }

    public Optional<Template> find(String key) {
        return Optional.ofNullable(templates.get().get(key));
    }

    /** The variables that a template may use. */
    public List<String> variables() {
        return fields.keySet().stream().sorted().toList();
    }

    public void add(String key, Words name, Words subject, Words body) {
        database.insertInto(TEMPLATE)
                .set(TEMPLATE.ID, ids.next())
                .set(TEMPLATE.KEY, key)
                .set(TEMPLATE.NAME, Json.write(name.byLanguage()))
                .set(TEMPLATE.SUBJECT, Json.write(subject.byLanguage()))
                .set(TEMPLATE.BODY, Json.write(body.byLanguage()))
                .execute();
        templates.forget();
    }

    /** What a complaint does not tell stands in the text as {@code ⟦name missing⟧}. */
    public Template.Filled fill(
            Template template, Complaint complaint, Viewer viewer, MailWords words) {
        return fill(
                template,
                name ->
                        Optional.ofNullable(fields.get(name))
                                .flatMap(field -> field.value(complaint, viewer)),
                words);
    }

    /** The same with values from elsewhere, such as those of an example. */
    Template.Filled fill(
            Template template, Function<String, Optional<String>> values, MailWords words) {
        var missing = new LinkedHashSet<String>();
        var subject = filled(template.subject().in(words.locale()), values, words, missing);
        var body = filled(template.body().in(words.locale()), values, words, missing);
        return new Template.Filled(subject, body, List.copyOf(missing));
    }

    static List<String> variablesIn(String text) {
        return VARIABLE.matcher(text).results().map(place -> place.group(1)).distinct().toList();
    }

    /** The row with this key is written anew, or retired when there is no template. */
    void write(String key, @Nullable Template after, Instant now) {
        var update = database.update(TEMPLATE);
        var change =
                after == null
                        ? update.set(TEMPLATE.RETIRED_AT, now)
                        : update.set(TEMPLATE.NAME, Json.write(after.name().byLanguage()))
                                .set(TEMPLATE.SUBJECT, Json.write(after.subject().byLanguage()))
                                .set(TEMPLATE.BODY, Json.write(after.body().byLanguage()));
        change.where(TEMPLATE.KEY.eq(key)).execute();
        changed();
    }

    /** Also of one that was retired. */
    boolean knows(String key) {
        return database.fetchExists(TEMPLATE, TEMPLATE.KEY.eq(key));
    }

    void changed() {
        templates.forget();
        AfterCommit.run(templates::forget);
    }

    /** Whether something in this text was meant to be replaced and was not. */
    static boolean hasGap(String text) {
        return GAP.matcher(text).find();
    }

    private String filled(
            String text,
            Function<String, Optional<String>> values,
            MailWords words,
            Set<String> missing) {
        return VARIABLE.matcher(text)
                .replaceAll(place -> {
                    var name = place.group(1);
                    var value = values.apply(name);
                    if (value.isEmpty()) {
                        missing.add(name);
                    }
                    // What a complainant wrote may look like a variable; only the template's own
                    // places are filled in.
                    var told =
                            value.map(one -> one.replace("{{", "{ {"))
                                    .orElseGet(() ->
                                            "⟦"
                                                    + words.say(
                                                            "correspondence.template.missing", name)
                                                    + "⟧");
                    return java.util.regex.Matcher.quoteReplacement(told);
                });
    }

    private Map<String, Template> read() {
        return database
                .selectFrom(TEMPLATE)
                .where(TEMPLATE.RETIRED_AT.isNull())
                .orderBy(TEMPLATE.KEY)
                .fetch(row ->
                        new Template(
                                row.get(TEMPLATE.ID),
                                row.get(TEMPLATE.KEY),
                                words(row.get(TEMPLATE.NAME)),
                                words(row.get(TEMPLATE.SUBJECT)),
                                words(row.get(TEMPLATE.BODY))))
                .stream()
                .collect(
                        Collectors.toMap(
                                Template::key,
                                Function.identity(),
                                (a, b) -> a,
                                LinkedHashMap::new));
    }

    private static Words words(String json) {
        return new Words(Json.read(json, TEXTS));
    }
}
