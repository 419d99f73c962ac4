package recourse.routing;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import recourse.identity.People;
import recourse.identity.Team;
import recourse.organisation.Organisations;
import recourse.platform.web.Texts;
import recourse.taxonomy.Taxonomy;

import java.util.Locale;
import java.util.UUID;

/** Says why a complaint lies where it lies. */
@Component
public class AssignmentWords {
    private final Texts texts;
    private final People people;
    private final Taxonomy taxonomy;
    private final Organisations organisations;

    AssignmentWords(Texts texts, People people, Taxonomy taxonomy, Organisations organisations) {
        this.texts = texts;
        this.people = people;
        this.taxonomy = taxonomy;
        this.organisations = organisations;
    }

    /** In the organisation's own language, as its timeline keeps it. */
    String toTheHouse(Assignment assignment) {
        var own = assignment.reason();
        return own != null ? own : say(assignment, organisations.get().languages().getFirst());
    }

    /**
     * "Payments and cards, because the category is Cards › Double charge; Ana had the fewest open
     * (4)".
     */
    public String say(Assignment assignment, Locale language) {
        var why =
                texts.say(
                        language,
                        "routing.because."
                                + assignment
                                        .because()
                                        .name()
                                        .toLowerCase(Locale.ROOT)
                                        .replace('_', '-'),
                        team(assignment.teamId()),
                        taxonomy.pathName(assignment.category(), language),
                        name(assignment.by().staffId()));
        var own = assignment.reason();
        var said = own == null ? why : texts.say(language, "routing.because.own-words", why, own);
        var openBefore = assignment.openBefore();
        return openBefore == null
                ? said
                : texts.say(
                        language,
                        "routing.because.fewest",
                        said,
                        name(assignment.ownerId()),
                        openBefore);
    }

    private String team(@Nullable UUID id) {
        return people.team(id).map(Team::name).orElse("–");
    }

    private String name(@Nullable UUID id) {
        return id == null ? "–" : people.nameOf(id).orElse("–");
    }
}
