package recourse.desk;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import recourse.complaint.Complaint;
import recourse.complaint.Contact;
import recourse.complaint.Involved;
import recourse.complaint.Point;
import recourse.identity.People;
import recourse.identity.StaffMember;
import recourse.identity.Team;
import recourse.identity.Viewer;
import recourse.organisation.Organisations;
import recourse.platform.Clock;
import recourse.taxonomy.Category;
import recourse.taxonomy.RootCause;
import recourse.taxonomy.Taxonomy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A complaint as programs read it: keys instead of names, nothing in a person's language. */
@Component
public class ComplaintRecord {
    private final Taxonomy taxonomy;
    private final People people;
    private final Organisations organisations;
    private final CasePanels panels;
    private final Clock clock;

    ComplaintRecord(
            Taxonomy taxonomy,
            People people,
            Organisations organisations,
            CasePanels panels,
            Clock clock) {
        this.taxonomy = taxonomy;
        this.people = people;
        this.organisations = organisations;
        this.panels = panels;
        this.clock = clock;
    }

    public ComplaintItem item(Complaint c) {
        var severity = c.severity();
        return new ComplaintItem(
                c.reference().text(),
                c.subject(),
                c.gist(),
                c.kind().name(),
                c.stage().name(),
                names(c),
                category(c.categoryId()),
                severity == null ? null : severity.name(),
                c.priorityAt(clock.instant()),
                people.team(c.teamId()).map(Team::key).orElse(null),
                people.find(c.ownerId()).map(StaffMember::userName).orElse(null),
                c.complainantName(),
                c.receivedAt(),
                ComplaintItem.NextDue.of(c));
    }

    /** The whole record; each panel of a module is a field of it. */
    public Map<String, @Nullable Object> whole(Viewer viewer, CaseFile file) {
        var c = file.complaint();
        var record = new Fields();
        record.put("reference", c.reference().text());
        record.put("version", c.version());
        record.put("kind", c.kind());
        record.put("stage", c.stage());
        record.put("conditions", names(c));
        record.put("channel", c.channel());
        record.put("brand", organisations.brand(c.brandId()).key());
        record.put("language", c.language().toLanguageTag());
        record.put("subject", c.subject());
        record.put("gist", c.gist());
        record.put("narrative", file.account().map(Contact::body).orElse(null));
        record.put("desiredOutcome", c.desiredOutcome());
        record.put("incidentDate", c.incidentDate());
        record.put("product", c.product());
        record.put("site", c.site());
        record.put("category", category(c.categoryId()));
        record.put("severity", c.severity());
        record.put("priority", c.priorityAt(clock.instant()));
        record.put("team", people.team(c.teamId()).map(Team::key).orElse(null));
        record.put("owner", people.find(c.ownerId()).map(StaffMember::userName).orElse(null));
        record.put("complainant", c.complainantName());
        record.put("nextDue", ComplaintItem.NextDue.of(c));
        record.put("outcome", c.outcome());
        record.put("rating", c.satisfaction());
        record.put("cause", taxonomy.cause(c.causeId()).map(RootCause::key).orElse(null));
        record.put("ending", c.ending());
        record.put("receivedAt", c.receivedAt());
        record.put("recordedAt", c.recordedAt());
        record.put("closedAt", c.closedAt());
        record.put("unreadSince", c.unreadSince());
        record.put("people", file.involved().stream().map(part -> person(file, part)).toList());
        record.put("points", file.points().stream().map(this::point).toList());
        record.putAll(panels.fields(viewer, c));
        return record;
    }

    private Map<String, @Nullable Object> person(CaseFile file, Involved part) {
        var fields = new Fields();
        fields.put("role", part.role());
        fields.put("relation", part.relation());
        fields.put("authority", part.authority());
        fields.put("authorityEnds", part.authorityEnds());
        fields.put("staff", people.find(part.staffId()).map(StaffMember::userName).orElse(null));
        var person = file.person(part);
        if (person != null) {
            var told = person.details();
            fields.put("id", person.id());
            fields.put("name", told.name());
            fields.put("email", told.email());
            fields.put("emailProvenAt", person.emailProvenAt());
            fields.put("phone", told.phone());
            fields.put("postalAddress", told.postalAddress());
            fields.put("customerNumber", told.customerNumber());
            fields.put("preferredChannel", told.preferredChannel());
            fields.put("anonymous", told.anonymous());
            fields.put("needs", told.needs());
        }
        return fields;
    }

    private Map<String, @Nullable Object> point(Point point) {
        var fields = new Fields();
        fields.put("id", point.id());
        fields.put("number", point.number());
        fields.put("text", point.text());
        fields.put("category", category(point.categoryId()));
        fields.put("product", point.product());
        return fields;
    }

    private static List<String> names(Complaint complaint) {
        return complaint.conditions().stream().map(Enum::name).sorted().toList();
    }

    private @Nullable String category(@Nullable UUID id) {
        return taxonomy.category(id).map(Category::key).orElse(null);
    }

    /** In the order of their naming; a field without a value is there and null. */
    private static final class Fields extends LinkedHashMap<String, @Nullable Object> {}
}
