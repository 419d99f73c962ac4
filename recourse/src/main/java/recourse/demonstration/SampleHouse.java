package recourse.demonstration;

import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import recourse.correspondence.StandardTemplates;
import recourse.demonstration.story.Matter;
import recourse.demonstration.story.Matters;
import recourse.demonstration.story.Sheet;
import recourse.identity.People;
import recourse.identity.Role;
import recourse.identity.StandardRoles;
import recourse.organisation.Brand;
import recourse.organisation.Calendars;
import recourse.organisation.Organisation;
import recourse.organisation.Organisations;
import recourse.platform.Money;
import recourse.resolution.Authorities;
import recourse.routing.RoutingRules;
import recourse.taxonomy.Category;
import recourse.taxonomy.Severity;
import recourse.taxonomy.Taxonomy;
import recourse.timeline.Actor;

/** The sample organisation without its complaints: brands, calendars, roles, teams, people, categories, axes, rules. */
@Component
public class SampleHouse {
    private static final List<DayOfWeek> WEEKDAYS =
            List.of(DayOfWeek.MONDAY, DayOfWeek.TUESDAY, DayOfWeek.WEDNESDAY, DayOfWeek.THURSDAY, DayOfWeek.FRIDAY);
    private static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.GERMAN);
    private static final String CALENDAR = "house";

    private final Organisations organisations;
    private final Calendars calendars;
    private final StandardRoles standardRoles;
    private final People people;
    private final Taxonomy taxonomy;
    private final Authorities authorities;
    private final RoutingRules routing;
    private final StandardTemplates templates;

    public SampleHouse(
            Organisations organisations,
            Calendars calendars,
            StandardRoles standardRoles,
            People people,
            Taxonomy taxonomy,
            Authorities authorities,
            RoutingRules routing,
            StandardTemplates templates) {
        this.organisations = organisations;
        this.calendars = calendars;
        this.standardRoles = standardRoles;
        this.people = people;
        this.taxonomy = taxonomy;
        this.authorities = authorities;
        this.routing = routing;
        this.templates = templates;
    }

    /**
     * Makes it, with these passwords by user name; the doors stay shut. Without any, as tests make it, each user name is
     * its own password, and there are no colleagues.
     */
    @Transactional
    public void make(Map<String, String> passwords) {
        var house = Sheet.read("house.yaml");
        var zone = ZoneId.of(house.text("zone"));
        calendars.add(CALENDAR, zone.getId(), house.text("region"), WEEKDAYS, house.text("hours"));
        organisations.create(new Organisation(house.text("name"), zone, house.text("currency"), LANGUAGES, true, false));
        var brands = house.sheets("brands");
        brands.forEach(brand -> addBrand(brand, zone, brand.equals(brands.getFirst())));
        addPeople(house, passwords);
        addAxes(house);
        Matters.read().branches().forEach(this::addBranch);
        answers(null, house.sheets("teams").getFirst().text("key"));
        templates.add();
    }

    private void addBrand(Sheet brand, ZoneId zone, boolean isDefault) {
        organisations.add(new Brand(
                new UUID(0, 0),
                brand.text("key"),
                brand.text("name"),
                brand.text("mail"),
                null,
                brand.text("phone"),
                LANGUAGES,
                CALENDAR,
                zone,
                isDefault));
    }

    private void addPeople(Sheet house, Map<String, String> passwords) {
        var roles = standardRoles.add();
        house.sheets("authority").forEach(limit -> grant(role(limit, roles), limit.text("up-to"), house.text("currency")));
        house.sheets("teams").forEach(team -> people.addTeam(team.text("key"), team.text("name"), team.text("phone")));
        for (var person : house.sheets("people")) {
            var user = person.text("user");
            join(person, addStaff(person, passwords.isEmpty() ? user : passwords.get(user), role(person, roles)));
        }
        if (!passwords.isEmpty()) {
            addColleagues(house, roles);
        }
    }

    /** What a role may promise a complainant without asking anybody. */
    private void grant(Role role, String upTo, String currency) {
        authorities.grant(role.id(), Money.of(upTo, currency));
    }

    private void addColleagues(Sheet house, Map<String, Role> roles) {
        for (var person : house.sheets("colleagues")) {
            join(person, addStaff(person, null, role(person, roles)));
        }
    }

    private void join(Sheet person, UUID id) {
        if (person.has("team")) {
            people.join(id, people.teamNamed(person.text("team")).orElseThrow(), person.is("leads"));
        }
    }

    private static Role role(Sheet person, Map<String, Role> roles) {
        return Objects.requireNonNull(roles.get(person.text("role")));
    }

    private UUID addStaff(Sheet person, @Nullable String password, Role role) {
        var user = person.text("user");
        var email = user + "@example.org";
        return password == null
                ? people.addStaff(user, person.text("name"), email, role)
                : people.addStaff(user, person.text("name"), email, password, role);
    }

    private void addAxes(Sheet house) {
        house.sheets("products").forEach(product -> taxonomy.addProduct(product.text("key"), product.words("name")));
        house.sheets("sites").forEach(site -> taxonomy.addSite(site.text("key"), site.words("name")));
        house.sheets("causes").forEach(cause -> taxonomy.addCause(cause.text("key"), cause.words("name"), cause.is("unknown")));
    }

    private void addBranch(Matters.Branch branch) {
        var top = addParent(null, branch.top());
        answers(top, branch.top().text("team"));
        for (var group : branch.groups()) {
            var parent = addParent(top, group.sheet());
            group.leaves().forEach(leaf -> addLeaf(parent, leaf));
        }
    }

    /** The team that answers for a branch; without one, for what belongs to none. */
    private void answers(@Nullable Category branch, String team) {
        routing.set(branch == null ? null : branch.id(), people.teamNamed(team).orElseThrow().id(), Actor.system("demonstration"));
    }

    private Category addParent(@Nullable Category above, Sheet sheet) {
        return taxonomy.addCategory(
                above, sheet.text("key"), sheet.words("name"), sheet.words("about"), List.of(), Severity.NORMAL);
    }

    private void addLeaf(Category parent, Matter leaf) {
        taxonomy.addCategory(parent, leaf.key(), leaf.name(), leaf.about(), leaf.examples(), leaf.severity());
    }
}
