package recourse.correspondence;

import org.springframework.stereotype.Component;

import recourse.complaint.Complaint;
import recourse.identity.People;
import recourse.identity.Team;
import recourse.organisation.Organisations;
import recourse.timeline.Actor;

import java.util.List;
import java.util.Optional;

/** The name under what somebody of the house writes, with their team and the brand. */
@Component
public class Signature {
    /** A name stands in the last lines of a letter that is signed already. */
    private static final int LAST_LINES = 5;

    private final People people;
    private final Organisations organisations;

    Signature(People people, Organisations organisations) {
        this.people = people;
        this.organisations = organisations;
    }

    /** Nothing where no person writes. */
    public Optional<String> of(Complaint complaint, Actor by) {
        return people.nameOf(by.staffId()).map(name -> block(name, complaint, by));
    }

    /** The words as they are where they end with the name already. */
    public String under(String text, Complaint complaint, Speaker speaker) {
        var name = speaker.name();
        return name == null || isSigned(text, name)
                ? text
                : text.stripTrailing() + "\n\n" + block(name, complaint, speaker.actor());
    }

    public String under(String text, Complaint complaint, Actor by) {
        return under(text, complaint, new Speaker(by, people.nameOf(by.staffId()).orElse(null)));
    }

    private String block(String name, Complaint complaint, Actor by) {
        var brand = organisations.brand(complaint.brandId()).name();
        return name + "\n" + team(complaint, by).map(one -> one.name() + ", ").orElse("") + brand;
    }

    /** The team of the complaint if the writer belongs to it, else the writer's own. */
    private Optional<Team> team(Complaint complaint, Actor by) {
        var teams =
                people.find(by.staffId())
                        .map(member -> List.copyOf(member.viewer().teams()))
                        .orElse(List.of());
        var team = complaint.teamId();
        return people.team(
                team != null && teams.contains(team)
                        ? team
                        : teams.stream().sorted().findFirst().orElse(null));
    }

    private static boolean isSigned(String text, String name) {
        var lines = text.lines().filter(line -> !line.isBlank()).toList();
        return lines.subList(Math.max(0, lines.size() - LAST_LINES), lines.size()).stream()
                .anyMatch(line -> line.contains(name));
    }
}
