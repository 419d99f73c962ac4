package recourse.taxonomy;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import recourse.platform.Administrator;
import recourse.platform.Checks;
import recourse.platform.Clock;
import recourse.platform.Keys;
import recourse.platform.Refused;
import recourse.platform.SettingChanged;
import recourse.platform.SettingChanged.Act;
import recourse.platform.SettingChanged.Area;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/**
 * The tree of categories changes: the models read it at their next text. Nothing is deleted: what
 * is retired keeps its name on the complaints that bear it.
 */
@Component
public class ChangeCategory {
    private static final int NAME = 120;
    private static final int EXAMPLES = 10_000;

    private final Taxonomy taxonomy;
    private final CategoryRows rows;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ChangeCategory(
            Taxonomy taxonomy, CategoryRows rows, ApplicationEventPublisher events, Clock clock) {
        this.taxonomy = taxonomy;
        this.rows = rows;
        this.events = events;
        this.clock = clock;
    }

    /**
     * What the form and the API say: a text for each language, examples a line each, the parent by
     * its key.
     */
    public record Told(
            @Nullable String parent,
            @Nullable Map<String, String> name,
            @Nullable Map<String, String> description,
            @Nullable Map<String, String> examples,
            @Nullable String severity) {}

    public Told told(Category category) {
        return new Told(
                parentKey(category),
                category.name().byLanguage(),
                category.description().byLanguage(),
                WordsTold.joined(category.examples()),
                category.defaultSeverity().name());
    }

    @Transactional
    public Category add(Administrator by, Told told) {
        var read = read(told, null);
        var english = read.name().in(Locale.ENGLISH);
        var added =
                taxonomy.addCategory(
                        taxonomy.category(read.parentId()).orElse(null),
                        Keys.from(english, rows::knows),
                        read.name(),
                        read.description(),
                        read.examples(),
                        read.defaultSeverity());
        taxonomy.changed();
        events.publishEvent(SettingChanged.added(Area.CATEGORY, english, by, values(added)));
        return added;
    }

    @Transactional
    public Category change(Administrator by, String key, Told told) {
        rows.hold();
        var before = find(key);
        var after = read(told, before);
        rows.change(after);
        taxonomy.changed();
        events.publishEvent(
                SettingChanged.changed(
                        Area.CATEGORY,
                        after.name().in(Locale.ENGLISH),
                        by,
                        values(before),
                        values(after)));
        return after;
    }

    @Transactional
    public void retire(Administrator by, String key) {
        rows.hold();
        var category = find(key);
        if (!taxonomy.isLeaf(category.id())) {
            throw Refused.conflict("taxonomy.category.has-below");
        }
        rows.retire(category.id(), clock.instant());
        taxonomy.changed();
        events.publishEvent(told(category, Act.RETIRED, by));
    }

    @Transactional
    public void restore(Administrator by, String key) {
        rows.hold();
        var category =
                taxonomy.retired().stream()
                        .filter(one -> one.key().equals(key))
                        .findFirst()
                        .orElseThrow(Refused::notVisible);
        var parent = category.parentId();
        if (parent != null
                && taxonomy.categories().stream().noneMatch(c -> c.id().equals(parent))) {
            throw Refused.conflict("taxonomy.category.parent-retired");
        }
        rows.restore(category.id());
        taxonomy.changed();
        events.publishEvent(told(category, Act.RESTORED, by));
    }

    public Category find(String key) {
        return taxonomy.categories().stream()
                .filter(category -> category.key().equals(key))
                .findFirst()
                .orElseThrow(Refused::notVisible);
    }

    private Category read(Told told, @Nullable Category self) {
        var checks = new Checks();
        var name = WordsTold.required(checks, "name", told.name, NAME);
        var description = WordsTold.optional(checks, "description", told.description, Checks.TEXT);
        var examples = WordsTold.lines(checks, "examples", told.examples, EXAMPLES);
        var severity = checks.oneOf("severity", Severity.class, told.severity);
        var parent = parent(checks, told.parent, self);
        checks.refuseFaults();
        return new Category(
                self == null ? new UUID(0, 0) : self.id(),
                parent.map(Category::id).orElse(null),
                self == null ? "" : self.key(),
                name,
                description,
                examples,
                severity == null ? Severity.NORMAL : severity);
    }

    private Optional<Category> parent(
            Checks checks, @Nullable String key, @Nullable Category self) {
        if (key == null || key.isBlank()) {
            return Optional.empty();
        }
        var parent = taxonomy.categoryNamed(key);
        if (parent.isEmpty()) {
            checks.fault("parent", "taxonomy.category.unknown-parent", key);
        } else if (self != null && taxonomy.branch(self.id()).contains(parent.get().id())) {
            checks.fault("parent", "taxonomy.category.below-itself");
        }
        return parent;
    }

    private @Nullable String parentKey(Category category) {
        return taxonomy.category(category.parentId()).map(Category::key).orElse(null);
    }

    private Map<String, String> values(Category category) {
        var values = new TreeMap<String, String>();
        WordsTold.put(values, "name", category.name().byLanguage());
        WordsTold.put(values, "description", category.description().byLanguage());
        WordsTold.put(values, "examples", WordsTold.joined(category.examples()));
        values.put("severity", category.defaultSeverity().name());
        values.put("parent", taxonomy.pathName(category.parentId(), Locale.ENGLISH));
        return values;
    }

    private static SettingChanged told(Category category, Act act, Administrator by) {
        return SettingChanged.of(Area.CATEGORY, category.name().in(Locale.ENGLISH), act, by);
    }
}
