package recourse.insight;

import org.springframework.stereotype.Component;

import recourse.identity.People;
import recourse.identity.Team;
import recourse.organisation.Organisations;
import recourse.taxonomy.Category;
import recourse.taxonomy.RootCause;
import recourse.taxonomy.Taxonomy;

import java.util.Locale;
import java.util.UUID;

/** From the ids in narrow rows to the keys that addresses hold and the names that people read. */
@Component
public class FigureNames {
    private final People people;
    private final Organisations organisations;
    private final Taxonomy taxonomy;

    FigureNames(People people, Organisations organisations, Taxonomy taxonomy) {
        this.people = people;
        this.organisations = organisations;
        this.taxonomy = taxonomy;
    }

    /** What a filter of this dimension is given; empty for "none". */
    public String key(Dimension dimension, String value) {
        if (value.isEmpty()) {
            return "";
        }
        return switch (dimension) {
            case TEAM -> people.team(UUID.fromString(value)).map(Team::key).orElse(value);
            case BRAND -> organisations.brand(UUID.fromString(value)).key();
            case CATEGORY ->
                    taxonomy.category(UUID.fromString(value)).map(Category::key).orElse(value);
            case CAUSE -> taxonomy.cause(UUID.fromString(value)).map(RootCause::key).orElse(value);
            case CHANNEL, SEVERITY, OUTCOME -> value;
        };
    }

    /**
     * A name in this language; empty where the dimension's values are words of the house's own
     * texts.
     */
    public String name(Dimension dimension, String value, Locale language) {
        if (value.isEmpty()) {
            return "";
        }
        return switch (dimension) {
            case TEAM -> people.team(UUID.fromString(value)).map(Team::name).orElse("");
            case BRAND -> organisations.brand(UUID.fromString(value)).name();
            case CATEGORY -> taxonomy.pathName(UUID.fromString(value), language);
            case CAUSE ->
                    taxonomy.cause(UUID.fromString(value))
                            .map(cause -> cause.name().in(language))
                            .orElse("");
            case CHANNEL, SEVERITY, OUTCOME -> "";
        };
    }
}
