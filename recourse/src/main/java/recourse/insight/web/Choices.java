package recourse.insight.web;

import org.springframework.stereotype.Component;

import recourse.complaint.Channel;
import recourse.identity.People;
import recourse.organisation.Organisations;
import recourse.platform.web.Option;
import recourse.platform.web.Page;
import recourse.taxonomy.Taxonomy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What may be chosen above the figures; the first of each is "all". */
@Component
public class Choices {
    private final People people;
    private final Organisations organisations;
    private final Taxonomy taxonomy;

    Choices(People people, Organisations organisations, Taxonomy taxonomy) {
        this.people = people;
        this.organisations = organisations;
        this.taxonomy = taxonomy;
    }

    public List<Option> teams(Page page) {
        return all(
                page,
                "teams",
                people.teams().stream().map(team -> new Option(team.key(), team.name())));
    }

    public List<Option> brands(Page page) {
        return all(
                page,
                "brands",
                organisations.brands().stream()
                        .map(brand -> new Option(brand.key(), brand.name())));
    }

    public List<Option> categories(Page page) {
        return all(
                page,
                "categories",
                taxonomy.categories().stream()
                        .map(category ->
                                new Option(
                                        category.key(),
                                        taxonomy.pathName(category.id(), page.locale()))));
    }

    public List<Option> channels(Page page) {
        return all(
                page,
                "channels",
                Arrays.stream(Channel.values())
                        .map(channel ->
                                new Option(
                                        channel.name(),
                                        page.say(
                                                "insight.channel."
                                                        + channel.name()
                                                                .toLowerCase(Locale.ROOT)))));
    }

    private static List<Option> all(Page page, String several, Stream<Option> options) {
        var all = new ArrayList<Option>();
        all.add(new Option("", page.say("insight.all." + several)));
        all.addAll(options.toList());
        return all;
    }
}
