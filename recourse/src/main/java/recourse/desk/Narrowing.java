package recourse.desk;

import org.springframework.stereotype.Component;

import recourse.complaint.ComplaintCondition;
import recourse.complaint.Kind;
import recourse.complaint.Stage;
import recourse.identity.People;
import recourse.platform.web.Option;
import recourse.platform.web.Page;
import recourse.taxonomy.Severity;
import recourse.taxonomy.Taxonomy;

import java.text.Collator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What one may narrow a list down by, as the options of a form. */
@Component
public class Narrowing {
    private final Taxonomy taxonomy;
    private final People people;

    Narrowing(Taxonomy taxonomy, People people) {
        this.taxonomy = taxonomy;
        this.people = people;
    }

    public List<Option> categories(Page page) {
        return after(
                page,
                taxonomy.categories().stream()
                        .map(category ->
                                new Option(
                                        category.key(),
                                        taxonomy.pathName(category.id(), page.locale())))
                        .toList());
    }

    public List<Option> teams(Page page) {
        return after(
                page,
                people.teams().stream().map(team -> new Option(team.key(), team.name())).toList());
    }

    public List<Option> owners(Page page) {
        var options = new ArrayList<>(List.of(new Option("nobody", page.say("desk.owner.NOBODY"))));
        options.addAll(people(page));
        return after(page, options);
    }

    /** Everybody who works here, as a reader looks them up. */
    public List<Option> people(Page page) {
        var byName = Collator.getInstance(page.locale());
        return people.all().stream()
                .sorted((one, other) -> byName.compare(one.name(), other.name()))
                .map(member -> new Option(member.userName(), member.name()))
                .toList();
    }

    public List<Option> severities(Page page) {
        return named(page, "desk.severity.", Severity.values());
    }

    public List<Option> stages(Page page) {
        return named(page, "desk.stage.", Stage.values());
    }

    public List<Option> conditions(Page page) {
        return named(page, "desk.condition.", ComplaintCondition.values());
    }

    public List<Option> kinds(Page page) {
        return named(page, "desk.kind.", Kind.values());
    }

    public List<Option> days(Page page) {
        return after(
                page,
                List.of(
                        new Option("now", page.say("desk.day.NOW")),
                        new Option("today", page.say("desk.day.TODAY")),
                        new Option("tomorrow", page.say("desk.day.TOMORROW")),
                        new Option("week", page.say("desk.day.WEEK"))));
    }

    private static List<Option> named(Page page, String texts, Enum<?>[] values) {
        return after(
                page,
                Arrays.stream(values)
                        .map(value -> new Option(value.name(), page.say(texts + value.name())))
                        .toList());
    }

    private static List<Option> after(Page page, List<Option> options) {
        var all = new ArrayList<>(List.of(new Option("", page.say("desk.any"))));
        all.addAll(options);
        return all;
    }
}
