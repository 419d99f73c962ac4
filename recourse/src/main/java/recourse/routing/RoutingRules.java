package recourse.routing;

import static db.routing.Tables.RULE;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import recourse.identity.People;
import recourse.identity.Team;
import recourse.platform.Administrator;
import recourse.platform.AfterCommit;
import recourse.platform.Cached;
import recourse.platform.Clock;
import recourse.platform.Ids;
import recourse.platform.SettingChanged;
import recourse.platform.SettingChanged.Area;
import recourse.taxonomy.Taxonomy;
import recourse.timeline.Actor;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** Which team answers for which branch of the category tree, remembered for seconds. */
@Component
public class RoutingRules {
    private static final Duration FRESH = Duration.ofSeconds(5);

    private final DSLContext database;
    private final Taxonomy taxonomy;
    private final People people;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final Ids ids;
    private final Cached<List<Rule>> rules;

    public RoutingRules(
            DSLContext database,
            Taxonomy taxonomy,
            People people,
            ApplicationEventPublisher events,
            Clock clock,
            Ids ids) {
        this.database = database;
        this.taxonomy = taxonomy;
        this.people = people;
        this.events = events;
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
        var administrator = new Administrator(by.toString());
        events.publishEvent(
                SettingChanged.changed(
                        Area.ROUTING,
                        name(categoryId),
                        administrator,
                        Map.of("team", teamName(before)),
                        Map.of("team", teamName(teamId))));
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

    /** How many rules send work to this team. */
    int to(UUID teamId) {
        return (int) inForce().stream().filter(rule -> rule.teamId().equals(teamId)).count();
    }

    private String name(@Nullable UUID categoryId) {
        return categoryId == null ? "*" : taxonomy.pathName(categoryId, Locale.ENGLISH);
    }

    private String teamName(@Nullable UUID teamId) {
        return people.team(teamId).map(Team::name).orElse("");
    }
}
