package recourse.routing.web;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

import recourse.complaint.Complaint;
import recourse.complaint.ComplaintFilter;
import recourse.complaint.Complaints;
import recourse.identity.People;
import recourse.identity.Permission;
import recourse.identity.Viewer;
import recourse.platform.Refused;
import recourse.platform.web.Flash;
import recourse.platform.web.Option;
import recourse.platform.web.Pages;
import recourse.routing.MoveComplaints;
import recourse.routing.SetPresence;
import recourse.routing.TeamLoad;
import recourse.routing.Unowned;
import recourse.routing.Wanted;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The lead's page: who has how much, who is there, and one person's complaints to move. */
@Controller
class TeamPage {
    private static final int SHOWN = 200;

    private final TeamLoad load;
    private final MoveComplaints moveComplaints;
    private final SetPresence presence;
    private final Complaints complaints;
    private final People people;
    private final Pages pages;

    TeamPage(
            TeamLoad load,
            MoveComplaints moveComplaints,
            SetPresence presence,
            Complaints complaints,
            People people,
            Pages pages) {
        this.load = load;
        this.moveComplaints = moveComplaints;
        this.presence = presence;
        this.complaints = complaints;
        this.people = people;
        this.pages = pages;
    }

    @GetMapping("/team")
    View show(Viewer viewer, @RequestParam(required = false) @Nullable String person) {
        return pages.show("routing/team", model(viewer, person));
    }

    @PostMapping("/team/moves")
    View move(
            Viewer viewer,
            @RequestParam(required = false) @Nullable String person,
            @RequestParam(name = "reference", required = false) @Nullable List<String> references,
            @RequestParam(required = false) @Nullable String owner,
            @RequestParam(required = false) @Nullable String reason) {
        try {
            if ((owner == null || owner.isBlank()) && references != null) {
                return pages.show("routing/chosen", chosen(viewer, references));
            }
            var results =
                    moveComplaints.move(
                            viewer,
                            references == null ? List.of() : references,
                            new Wanted(null, owner, reason));
            var model = model(viewer, person);
            model.put("results", results);
            return pages.show("routing/team", model);
        } catch (Refused refused) {
            refused.throwUnlessInvalid();
            return pages.again("routing/team", model(viewer, person), refused);
        }
    }

    @PostMapping("/team/people/{id}/presence")
    View set(Viewer viewer, @PathVariable UUID id, @RequestParam boolean present) {
        var member = presence.set(viewer, id, present);
        return pages.to(
                "/team",
                Flash.of(
                        present ? "routing.team.is-present" : "routing.team.is-away",
                        member.name()));
    }

    /** Picked from a list elsewhere: to whom is still to be said. */
    private Map<String, Object> chosen(Viewer viewer, List<String> references) {
        if (!viewer.may(Permission.ASSIGN)) {
            throw Refused.notAllowed("routing.assignment.may-not-move");
        }
        return Map.of(
                "chosen",
                references.stream().map(reference -> complaints.get(viewer, reference)).toList(),
                "people",
                people());
    }

    private List<Option> people() {
        return people.all().stream()
                .filter(member ->
                        member.present()
                                && !member.teams().isEmpty()
                                && member.permissions().contains(Permission.WORK))
                .map(member -> new Option(member.userName(), member.name()))
                .toList();
    }

    private Map<String, Object> model(Viewer viewer, @Nullable String person) {
        var model = new HashMap<String, Object>();
        model.put("load", load.of(viewer));
        model.put("people", people());
        model.put(
                "unowned",
                open(
                        viewer,
                        ComplaintFilter.builder().nobody().within(List.of(Unowned.tooLong()))));
        people.named(person == null ? "" : person)
                .ifPresent(member -> {
                    model.put("person", member);
                    model.put("theirs", open(viewer, ComplaintFilter.builder().owner(member.id())));
                });
        return model;
    }

    private List<Complaint> open(Viewer viewer, ComplaintFilter.Builder filter) {
        return complaints
                .list(viewer, filter.open(true).build(), Complaints.Order.OLDEST, null, SHOWN)
                .items();
    }
}
