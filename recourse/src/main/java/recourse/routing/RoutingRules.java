package recourse.routing;

import static db.routing.Tables.RULE;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import recourse.platform.AfterCommit;
import recourse.platform.Cached;
import recourse.platform.Clock;
import recourse.platform.Ids;
import recourse.taxonomy.Taxonomy;
import recourse.timeline.Actor;
import recourse.timeline.Happening;
import recourse.timeline.Subject;
import recourse.timeline.Timeline;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/** Which team answers for which branch of the category tree, remembered for seconds. */
@Component
public class RoutingRules {
    private static final Duration FRESH = Duration.ofSeconds(5);

    private final DSLContext database;
    private final Taxonomy taxonomy;
    private final Timeline timeline;
    private final Clock clock;
    private final Ids ids;
    private final Cached<List<Rule>> rules;

    public RoutingRules(
            DSLContext database, Taxonomy taxonomy, Timeline timeline, Clock clock, Ids ids) {
        this.database = database;
        this.taxonomy = taxonomy;
        this.timeline = timeline;
        this.clock = clock;
        this.ids = ids;
        this.rules = new Cached<>(FRESH, this::read);
    }

    /** One rule in force; without a category it takes what no other rule names. */
    public record Rule(UUID id, @Nullable UUID categoryId, UUID teamId) {}

    public List<Rule> inForce() {
        return rules.get();
    }

    /** The rule for the deepest category on the way up, else the fallback. */
    public Optional<Rule> ruleFor(@Nullable UUID categoryId) {
        var path =
                categoryId == null
                        ? List.<UUID>of()
                        : taxonomy.path(categoryId).reversed().stream().map(c -> c.id()).toList();
        return path.stream()
                .flatMap(category -> of(category).stream())
                .findFirst()
                .or(() -> of(null));
    }

    public Optional<Rule> of(@Nullable UUID categoryId) {
        return inForce().stream()
                .filter(rule -> Objects.equals(rule.categoryId(), categoryId))
                .findFirst();
    }

    /** From now on this team answers for the category, or no rule of its own stands there. */
    @Transactional
    public void set(@Nullable UUID categoryId, @Nullable UUID teamId, Actor by) {
        var now = clock.instant();
        var before =
                database.update(RULE)
                        .set(RULE.ENDED_AT, now)
                        .where(stands(categoryId))
                        .returning(RULE.TEAM_ID)
                        .fetchOne(RULE.TEAM_ID);
        if (teamId != null) {
            database.insertInto(RULE)
                    .set(RULE.ID, ids.next())
                    .set(RULE.CATEGORY_ID, categoryId)
                    .set(RULE.TEAM_ID, teamId)
                    .set(RULE.EFFECTIVE_FROM, now)
                    .execute();
        }
        timeline.append(
                subject(categoryId),
                new Happening(
                        "routing-rule-set", by, now, particulars(categoryId, before, teamId)));
        rules.forget();
        AfterCommit.run(rules::forget);
    }

    private List<Rule> read() {
        return database.selectFrom(RULE)
                .where(RULE.ENDED_AT.isNull())
                .fetch(row ->
                        new Rule(
                                row.get(RULE.ID),
                                row.get(RULE.CATEGORY_ID),
                                row.get(RULE.TEAM_ID)));
    }

    private static Condition stands(@Nullable UUID categoryId) {
        var category =
                categoryId == null ? RULE.CATEGORY_ID.isNull() : RULE.CATEGORY_ID.eq(categoryId);
        return RULE.ENDED_AT.isNull().and(category);
    }

    /** The history of a category's rules; the fallback has a chain of its own. */
    private static Subject subject(@Nullable UUID categoryId) {
        var name = "routing " + (categoryId == null ? "fallback" : categoryId);
        return new Subject(UUID.nameUUIDFromBytes(name.getBytes(UTF_8)), "routing");
    }

    private static Map<String, Object> particulars(
            @Nullable UUID categoryId, @Nullable UUID before, @Nullable UUID teamId) {
        var particulars = new TreeMap<String, Object>();
        particulars.put("category", categoryId == null ? "" : categoryId.toString());
        particulars.put("teamBefore", before == null ? "" : before.toString());
        particulars.put("team", teamId == null ? "" : teamId.toString());
        return particulars;
    }
}
