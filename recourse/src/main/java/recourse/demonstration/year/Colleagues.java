package recourse.demonstration.year;

import org.springframework.stereotype.Component;

import recourse.identity.People;
import recourse.identity.StaffMember;
import recourse.identity.Viewer;

import java.util.List;

/** Who works in the sample house, by what they do there. */
@Component
class Colleagues {
    private final People people;

    Colleagues(People people) {
        this.people = people;
    }

    /** Some handler of a team, or of the house where the team has none. */
    StaffMember anyOf(String team, int number) {
        var members = handlersOf(team);
        return members.get(number % members.size());
    }

    Viewer.Staff leadOf(String team) {
        return members(team).stream()
                .filter(member -> !member.leads().isEmpty())
                .findFirst()
                .orElseGet(() -> named("lead"))
                .viewer();
    }

    StaffMember named(String userName) {
        return people.named(userName).orElseThrow();
    }

    StaffMember get(java.util.UUID id) {
        return people.find(id).orElseThrow();
    }

    private List<StaffMember> handlersOf(String team) {
        var handlers = members(team).stream().filter(member -> member.leads().isEmpty()).toList();
        return handlers.isEmpty() ? List.of(named("handler")) : handlers;
    }

    private List<StaffMember> members(String team) {
        return people.membersOf(people.teamNamed(team).orElseThrow().id());
    }
}
