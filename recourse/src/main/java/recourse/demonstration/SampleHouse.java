package recourse.demonstration;

import static recourse.taxonomy.Severity.HIGH;
import static recourse.taxonomy.Severity.NORMAL;

import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import recourse.identity.People;
import recourse.identity.Role;
import recourse.identity.StandardRoles;
import recourse.organisation.Brand;
import recourse.organisation.Calendars;
import recourse.organisation.Organisation;
import recourse.organisation.Organisations;
import recourse.platform.Money;
import recourse.platform.Words;
import recourse.resolution.Authorities;
import recourse.taxonomy.Taxonomy;

/** The sample organisation without its complaints: brands, calendars, roles, teams, people, categories, causes. */
@Component
public class SampleHouse {
    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
    private static final List<DayOfWeek> WEEKDAYS =
            List.of(DayOfWeek.MONDAY, DayOfWeek.TUESDAY, DayOfWeek.WEDNESDAY, DayOfWeek.THURSDAY, DayOfWeek.FRIDAY);

    private final Organisations organisations;
    private final Calendars calendars;
    private final StandardRoles standardRoles;
    private final People people;
    private final Taxonomy taxonomy;
    private final Authorities authorities;

    public SampleHouse(
            Organisations organisations,
            Calendars calendars,
            StandardRoles standardRoles,
            People people,
            Taxonomy taxonomy,
            Authorities authorities) {
        this.organisations = organisations;
        this.calendars = calendars;
        this.standardRoles = standardRoles;
        this.people = people;
        this.taxonomy = taxonomy;
        this.authorities = authorities;
    }

    /** Makes it, with these passwords by user name; the doors stay shut. */
    @Transactional
    public void make(Map<String, String> passwords) {
        calendars.add("house", ZONE.getId(), "de-be", WEEKDAYS, "09:00-17:00");
        organisations.create(new Organisation("Alder & Quay", ZONE, "EUR", List.of(Locale.ENGLISH, Locale.GERMAN), true, false));
        addBrand("bank", "Alder & Quay Bank", "complaints@localhost", true);
        addBrand("shop", "Alder & Quay Home", "home@localhost", false);
        addPeople(passwords);
        addCategories();
        addCauses();
    }

    private void addBrand(String key, String name, String address, boolean isDefault) {
        organisations.add(new Brand(
                new UUID(0, 0), key, name, address, null, "+49 30 5550 0100", List.of(Locale.ENGLISH, Locale.GERMAN), "house", ZONE, isDefault));
    }

    private void addPeople(Map<String, String> passwords) {
        var roles = standardRoles.add();
        grant(roles, "handler", "100");
        grant(roles, "lead", "2000");
        grant(roles, "admin", "10000");
        var payments = people.addTeam("payments", "Payments and cards", "+49 30 5550 0101");
        var delivery = people.addTeam("delivery", "Orders and delivery", "+49 30 5550 0102");
        add(passwords, "admin", "Robin Aldous", "admin", roles);
        var lead = add(passwords, "lead", "Mila Brand", "lead", roles);
        var handler = add(passwords, "handler", "Ana Moor", "handler", roles);
        add(passwords, "quality", "Joris Teller", "quality", roles);
        add(passwords, "compliance", "Selma Voss", "compliance", roles);
        var other = add(passwords, "handler2", "Ben Adler", "handler", roles);
        people.join(lead, payments, true);
        people.join(handler, payments, false);
        people.join(other, delivery, false);
    }

    /** What a role may promise a complainant without asking anybody. */
    private void grant(Map<String, Role> roles, String key, String upTo) {
        authorities.grant(Objects.requireNonNull(roles.get(key)).id(), Money.of(upTo, "EUR"));
    }

    private UUID add(Map<String, String> passwords, String userName, String name, String role, Map<String, Role> roles) {
        return people.addStaff(
                userName, name, userName + "@example.org", passwords.getOrDefault(userName, userName), Objects.requireNonNull(roles.get(role)));
    }

    private void addCategories() {
        var cards = taxonomy.addCategory(
                null, "cards", Words.of("en", "Cards", "de", "Karten"), Words.of("en", "Debit and credit cards.", "de", "Debit- und Kreditkarten."), List.of(), NORMAL);
        taxonomy.addCategory(
                cards,
                "cards.double-charge",
                Words.of("en", "Double charge", "de", "Doppelte Abbuchung"),
                Words.of("en", "The same payment was taken twice.", "de", "Dieselbe Zahlung wurde zweimal abgebucht."),
                List.of(Words.of("en", "You took the money twice for one purchase.", "de", "Sie haben für einen Kauf zweimal abgebucht.")),
                HIGH);
        var orders = taxonomy.addCategory(
                null, "delivery", Words.of("en", "Delivery", "de", "Lieferung"), Words.of("en", "How goods arrive.", "de", "Wie Ware ankommt."), List.of(), NORMAL);
        taxonomy.addCategory(
                orders,
                "delivery.damaged",
                Words.of("en", "Damaged", "de", "Beschädigt"),
                Words.of("en", "The parcel or the goods arrived broken.", "de", "Paket oder Ware kamen beschädigt an."),
                List.of(Words.of("en", "The lamp arrived in pieces.", "de", "Die Lampe kam in Scherben an.")),
                NORMAL);
    }

    private void addCauses() {
        taxonomy.addCause("process", Words.of("en", "Process not followed", "de", "Ablauf nicht eingehalten"), false);
        taxonomy.addCause("system", Words.of("en", "Fault in a system", "de", "Fehler in einem System"), false);
        taxonomy.addCause("unknown", Words.of("en", "Not known yet", "de", "Noch nicht bekannt"), true);
    }
}
