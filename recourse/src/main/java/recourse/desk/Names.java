package recourse.desk;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import recourse.complaint.Complaint;
import recourse.complaint.Contact;
import recourse.complaint.Involved;
import recourse.identity.People;
import recourse.identity.StaffMember;
import recourse.identity.Team;
import recourse.organisation.Organisations;
import recourse.platform.web.Page;
import recourse.taxonomy.Axis;
import recourse.taxonomy.Taxonomy;
import recourse.timeline.Actor;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What people call the things that a complaint names by id; from caches, so that a list of them
 * costs no query.
 */
@Component
public class Names {
    private static final String STEP = " › ";

    private final People people;
    private final Taxonomy taxonomy;
    private final Organisations organisations;
    private final ClockWords clocks;

    Names(People people, Taxonomy taxonomy, Organisations organisations, ClockWords clocks) {
        this.people = people;
        this.taxonomy = taxonomy;
        this.organisations = organisations;
        this.clocks = clocks;
    }

    public String complainant(Page page, Complaint complaint) {
        var name = complaint.complainantName();
        return name == null || name.isBlank() ? page.say("desk.name.not-given") : name;
    }

    /** What stands over a complaint: its subject, or the complainant's own sentence as such. */
    public String title(Page page, Complaint complaint) {
        return InboxRow.isQuoted(complaint)
                ? page.say("desk.quoted", complaint.title())
                : complaint.title();
    }

    public String category(Page page, @Nullable UUID category) {
        return taxonomy.pathName(category, page.locale());
    }

    /** In a list the last two steps of the way are enough: the first is that of the whole team. */
    public String narrowly(Page page, @Nullable UUID category) {
        var steps = List.of(category(page, category).split(STEP));
        return String.join(STEP, steps.subList(Math.max(0, steps.size() - 2), steps.size()));
    }

    /** In a list one looks for a person; beside their work everybody has only a first name. */
    public String owner(Page page, Complaint complaint) {
        return people.nameOf(complaint.ownerId()).orElseGet(() -> page.say("desk.name.nobody"));
    }

    public String team(Page page, @Nullable UUID team) {
        return people.team(team).map(Team::name).orElseGet(() -> page.say("desk.name.no-team"));
    }

    public String brand(UUID brand) {
        return organisations.brand(brand).name();
    }

    public String cause(Page page, @Nullable UUID cause) {
        return taxonomy.cause(cause).map(known -> known.name().in(page.locale())).orElse("");
    }

    /** A product by the name of its key; whatever else was given stands as it is. */
    public String product(Page page, String given) {
        return named(page, taxonomy.products(), given);
    }

    public String site(Page page, String given) {
        return named(page, taxonomy.sites(), given);
    }

    private static String named(Page page, List<Axis> axes, String given) {
        return axes.stream()
                .filter(axis -> axis.key().equals(given))
                .findFirst()
                .map(axis -> axis.name().in(page.locale()))
                .orElse(given);
    }

    /** Whoever did something, as the chain names them. */
    public String actor(Page page, Complaint complaint, Actor actor) {
        return switch (actor.kind()) {
            case "staff" ->
                    people.nameOf(actor.staffId()).orElseGet(() -> page.say("desk.name.staff"));
            case "complainant" -> complainant(page, complaint);
            case "key" -> page.say("desk.name.key");
            default -> page.say("desk.name.system");
        };
    }

    public String author(Page page, Complaint complaint, Contact contact) {
        var name = contact.authorName();
        return name == null || name.isBlank() ? actor(page, complaint, contact.author()) : name;
    }

    /** Somebody beside the complainant: a person outside, or one who works here. */
    public String involved(Page page, CaseFile file, Involved part) {
        var person = file.person(part);
        var name =
                person == null
                        ? people.nameOf(part.staffId()).orElse(null)
                        : person.details().name();
        return name == null ? page.say("desk.name.not-given") : name;
    }

    /** What is due, by the name of its clock or step. */
    public String due(Page page, String what) {
        var said = page.sayOr("", "desk.due." + what);
        return said.isEmpty() ? clocks.of(what, page.locale()).orElse(plainly(what)) : said;
    }

    public String userName(@Nullable UUID staff) {
        return people.find(staff).map(StaffMember::userName).orElse("");
    }

    /** A technical name, a little easier to read. */
    static String plainly(String name) {
        var words = name.replace('-', ' ').replace('_', ' ').toLowerCase(Locale.ROOT).strip();
        return words.isEmpty() ? name : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    /** One filter as a part of the sentence that says what a list shows. */
    public String filter(Page page, String name, Iterable<String> values) {
        var said =
                java.util.stream.StreamSupport.stream(values.spliterator(), false)
                        .map(value -> value(page, name, value))
                        .collect(Collectors.joining(" " + page.say("desk.or") + " "));
        return page.sayOr(
                plainly(name) + ": " + said, "desk.filter." + name.toLowerCase(Locale.ROOT), said);
    }

    private String value(Page page, String name, String value) {
        return switch (name) {
            case "category" ->
                    taxonomy.categoryNamed(value)
                            .map(known -> category(page, known.id()))
                            .orElse(value);
            case "team" ->
                    people.teamNamed(value)
                            .map(Team::name)
                            .orElseGet(() -> word(page, name, value));
            case "owner" ->
                    people.named(value)
                            .map(StaffMember::name)
                            .orElseGet(() -> word(page, name, value));
            case "cause" ->
                    taxonomy.causeNamed(value)
                            .map(known -> known.name().in(page.locale()))
                            .orElse(value);
            case "brand" ->
                    organisations.brandNamed(value).map(known -> known.name()).orElse(value);
            case "product" -> product(page, value);
            case "site" -> site(page, value);
            case "clock" -> due(page, value);
            case "regime" -> clocks.regime(value, page.locale()).orElse(value);
            case "dueFrom",
                    "dueTo",
                    "receivedFrom",
                    "receivedTo",
                    "closedFrom",
                    "closedTo",
                    "fellDueFrom",
                    "fellDueTo" ->
                    word(page, "day", value, day(page, value));
            default -> word(page, name, value);
        };
    }

    /** A day as people write it; an instant stays exact. */
    private static String day(Page page, String value) {
        try {
            return page.date(LocalDate.parse(value));
        } catch (DateTimeParseException instant) {
            return value;
        }
    }

    private static String word(Page page, String name, String value) {
        return word(page, name, value, value);
    }

    private static String word(Page page, String name, String value, String otherwise) {
        return page.sayOr(
                otherwise,
                "desk."
                        + name.toLowerCase(Locale.ROOT)
                        + "."
                        + value.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
