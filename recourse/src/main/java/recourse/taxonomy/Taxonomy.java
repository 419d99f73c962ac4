package recourse.taxonomy;

import static db.taxonomy.Tables.CATEGORY;
import static db.taxonomy.Tables.PRODUCT;
import static db.taxonomy.Tables.ROOT_CAUSE;
import static db.taxonomy.Tables.SITE;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import recourse.platform.AfterCommit;
import recourse.platform.Cached;
import recourse.platform.Ids;
import recourse.platform.Json;
import recourse.platform.Words;

import tools.jackson.core.type.TypeReference;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The category tree and its sister axes: small, remembered for seconds. */
@Component
public class Taxonomy {
    private static final Duration FRESH = Duration.ofSeconds(10);
    private static final TypeReference<List<Map<String, String>>> EXAMPLES =
            new TypeReference<>() {};

    private final DSLContext database;
    private final Ids ids;
    private final Cached<Map<UUID, Category>> categories;
    private final Cached<Map<UUID, Category>> retired;
    private final Cached<List<RootCause>> causes;
    private final Cached<List<RootCause>> retiredCauses;
    private final Cached<List<Axis>> products;
    private final Cached<List<Axis>> sites;

    public Taxonomy(DSLContext database, Ids ids) {
        this.database = database;
        this.ids = ids;
        this.categories =
                new Cached<>(FRESH, () -> ordered(readCategories(CATEGORY.RETIRED_AT.isNull())));
        this.retired =
                new Cached<>(
                        FRESH,
                        () ->
                                readCategories(CATEGORY.RETIRED_AT.isNotNull()).stream()
                                        .collect(
                                                Collectors.toMap(
                                                        Category::id,
                                                        category -> category,
                                                        (a, b) -> a,
                                                        LinkedHashMap::new)));
        this.causes = new Cached<>(FRESH, () -> readCauses(ROOT_CAUSE.RETIRED_AT.isNull()));
        this.retiredCauses =
                new Cached<>(FRESH, () -> readCauses(ROOT_CAUSE.RETIRED_AT.isNotNull()));
        this.products =
                new Cached<>(
                        FRESH,
                        () ->
                                database.selectFrom(PRODUCT)
                                        .where(PRODUCT.RETIRED_AT.isNull())
                                        .orderBy(PRODUCT.KEY)
                                        .fetch(row ->
                                                new Axis(
                                                        row.get(PRODUCT.ID),
                                                        row.get(PRODUCT.KEY),
                                                        WordsJson.read(row.get(PRODUCT.NAME)))));
        this.sites =
                new Cached<>(
                        FRESH,
                        () ->
                                database.selectFrom(SITE)
                                        .where(SITE.RETIRED_AT.isNull())
                                        .orderBy(SITE.KEY)
                                        .fetch(row ->
                                                new Axis(
                                                        row.get(SITE.ID),
                                                        row.get(SITE.KEY),
                                                        WordsJson.read(row.get(SITE.NAME)))));
    }

    /** Every category in use, parents before children. */
    public List<Category> categories() {
        return List.copyOf(categories.get().values());
    }

    /** Those that are offered to nobody any more. */
    public List<Category> retired() {
        return List.copyOf(retired.get().values());
    }

    /** Also one that was retired: its name stands on the complaints that bear it. */
    public Optional<Category> category(@Nullable UUID id) {
        return Optional.ofNullable(id)
                .map(known -> {
                    var category = categories.get().get(known);
                    return category == null ? retired.get().get(known) : category;
                });
    }

    public Optional<Category> categoryNamed(@Nullable String key) {
        return categories().stream()
                .filter(category -> category.key().equalsIgnoreCase(key))
                .findFirst();
    }

    /** From the top of the tree down to this one. */
    public List<Category> path(UUID id) {
        var path = new ArrayDeque<Category>();
        for (var at = category(id); at.isPresent(); at = category(at.get().parentId())) {
            path.addFirst(at.get());
        }
        return List.copyOf(path);
    }

    /** As people read it: "Cards › Double charge". */
    public String pathName(@Nullable UUID id, Locale language) {
        return id == null
                ? ""
                : path(id).stream()
                        .map(category -> category.name().in(language))
                        .collect(Collectors.joining(" › "));
    }

    /** This category and everything below it. */
    public Set<UUID> branch(UUID id) {
        var branch = new HashSet<UUID>();
        branch.add(id);
        // Parents come before their children.
        for (var category : categories()) {
            if (category.parentId() != null && branch.contains(category.parentId())) {
                branch.add(category.id());
            }
        }
        return branch;
    }

    public boolean isLeaf(UUID id) {
        return categories().stream().noneMatch(category -> id.equals(category.parentId()));
    }

    public List<RootCause> causes() {
        return causes.get();
    }

    /** Also one that was retired. */
    public Optional<RootCause> cause(@Nullable UUID id) {
        return Stream.concat(causes().stream(), retiredCauses.get().stream())
                .filter(cause -> cause.id().equals(id))
                .findFirst();
    }

    public Optional<RootCause> causeNamed(@Nullable String key) {
        return causes().stream().filter(cause -> cause.key().equalsIgnoreCase(key)).findFirst();
    }

    public List<Axis> products() {
        return products.get();
    }

    public List<Axis> sites() {
        return sites.get();
    }

    /** Something was changed: read anew, now and once others can see it. */
    void changed() {
        forget();
        AfterCommit.run(this::forget);
    }

    private void forget() {
        List.of(categories, retired, causes, retiredCauses, products, sites)
                .forEach(Cached::forget);
    }

    public Category addCategory(
            @Nullable Category parent,
            String key,
            Words name,
            Words description,
            List<Words> examples,
            Severity severity) {
        var id = ids.next();
        database.insertInto(CATEGORY)
                .set(CATEGORY.ID, id)
                .set(CATEGORY.PARENT_ID, parent == null ? null : parent.id())
                .set(CATEGORY.KEY, key)
                .set(CATEGORY.NAME, Json.write(name.byLanguage()))
                .set(CATEGORY.DESCRIPTION, Json.write(description.byLanguage()))
                .set(
                        CATEGORY.EXAMPLES,
                        Json.write(examples.stream().map(Words::byLanguage).toList()))
                .set(CATEGORY.DEFAULT_SEVERITY, severity.name())
                .execute();
        categories.forget();
        return new Category(
                id,
                parent == null ? null : parent.id(),
                key,
                name,
                description,
                examples,
                severity);
    }

    public void addProduct(String key, Words name) {
        database.insertInto(PRODUCT, PRODUCT.ID, PRODUCT.KEY, PRODUCT.NAME)
                .values(ids.next(), key, Json.write(name.byLanguage()))
                .execute();
        products.forget();
    }

    public void addSite(String key, Words name) {
        database.insertInto(SITE, SITE.ID, SITE.KEY, SITE.NAME)
                .values(ids.next(), key, Json.write(name.byLanguage()))
                .execute();
        sites.forget();
    }

    public void addCause(String key, Words name, boolean unknown) {
        database.insertInto(
                        ROOT_CAUSE,
                        ROOT_CAUSE.ID,
                        ROOT_CAUSE.KEY,
                        ROOT_CAUSE.NAME,
                        ROOT_CAUSE.UNKNOWN)
                .values(ids.next(), key, Json.write(name.byLanguage()), unknown)
                .execute();
        causes.forget();
    }

    private List<Category> readCategories(Condition which) {
        return database.selectFrom(CATEGORY)
                .where(which)
                .orderBy(CATEGORY.KEY)
                .fetch(row ->
                        new Category(
                                row.get(CATEGORY.ID),
                                row.get(CATEGORY.PARENT_ID),
                                row.get(CATEGORY.KEY),
                                WordsJson.read(row.get(CATEGORY.NAME)),
                                WordsJson.read(row.get(CATEGORY.DESCRIPTION)),
                                Json.read(row.get(CATEGORY.EXAMPLES), EXAMPLES).stream()
                                        .map(Words::new)
                                        .toList(),
                                Severity.valueOf(row.get(CATEGORY.DEFAULT_SEVERITY))));
    }

    private static Map<UUID, Category> ordered(List<Category> all) {
        var children =
                all.stream()
                        .filter(c -> c.parentId() != null)
                        .collect(Collectors.groupingBy(c -> c.parentId()));
        var ordered = new LinkedHashMap<UUID, Category>();
        var waiting = new ArrayDeque<>(all.stream().filter(c -> c.parentId() == null).toList());
        while (!waiting.isEmpty()) {
            var category = waiting.removeFirst();
            ordered.put(category.id(), category);
            new ArrayList<>(children.getOrDefault(category.id(), List.of()))
                    .reversed()
                    .forEach(waiting::addFirst);
        }
        return ordered;
    }

    private List<RootCause> readCauses(Condition which) {
        return database.selectFrom(ROOT_CAUSE)
                .where(which)
                .orderBy(ROOT_CAUSE.UNKNOWN, ROOT_CAUSE.KEY)
                .fetch(row ->
                        new RootCause(
                                row.get(ROOT_CAUSE.ID),
                                row.get(ROOT_CAUSE.KEY),
                                WordsJson.read(row.get(ROOT_CAUSE.NAME)),
                                row.get(ROOT_CAUSE.UNKNOWN)));
    }
}
