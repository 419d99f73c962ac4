package recourse.routing;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import recourse.complaint.Complaint;
import recourse.complaint.ComplaintPanel;
import recourse.complaint.Stage;
import recourse.identity.People;
import recourse.identity.Permission;
import recourse.identity.Team;
import recourse.identity.Viewer;
import recourse.platform.web.Option;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** With whom the complaint lies, why, and how it gets to somebody else. */
@Component
public class AssignmentPanel implements ComplaintPanel {
    private final Assignments assignments;
    private final AssignmentWords words;
    private final People people;

    AssignmentPanel(Assignments assignments, AssignmentWords words, People people) {
        this.assignments = assignments;
        this.words = words;
        this.people = people;
    }

    /**
     * What the template draws.
     *
     * @param newest why it lies there, while that asks something of anybody
     * @param takes whether this viewer may take it, or take it up
     * @param others to whom this viewer may give it; empty where they may not
     */
    public record Model(
            @Nullable String team,
            @Nullable String owner,
            @Nullable Assignment newest,
            AssignmentWords words,
            boolean takes,
            boolean handsBack,
            List<Option> others) {
        public Model {
            others = List.copyOf(others);
        }
    }

    @Override
    public String key() {
        return "routing.assignment";
    }

    @Override
    public Place place() {
        return Place.FACTS;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public Set<Stage> openIn() {
        return Set.of(Stage.RECEIVED, Stage.ASSESSED);
    }

    @Override
    public Optional<Content> show(Viewer viewer, Complaint complaint) {
        if (viewer instanceof Viewer.Complainant) {
            return Optional.empty();
        }
        var owner = people.nameOf(complaint.ownerId()).orElse(null);
        var model =
                new Model(
                        people.team(complaint.teamId()).map(Team::name).orElse(null),
                        owner,
                        complaint.isClosed()
                                ? null
                                : assignments.newest(complaint.id()).orElse(null),
                        words,
                        !complaint.isClosed()
                                && viewer.may(Permission.WORK)
                                && (complaint.ownerId() == null || isOwnAndNew(viewer, complaint)),
                        !complaint.isClosed()
                                && complaint.ownerId() != null
                                && mayMove(viewer, complaint),
                        complaint.isClosed() || !viewer.may(Permission.ASSIGN)
                                ? List.of()
                                : others(complaint));
        return Optional.of(
                new Content(
                        "routing/panel",
                        model,
                        owner == null
                                ? new Line("routing.nobody")
                                : new Line("routing.with", owner)));
    }

    @Override
    public Map<String, Object> fields(Viewer viewer, Complaint complaint) {
        if (viewer instanceof Viewer.Complainant) {
            return Map.of();
        }
        var fields = new LinkedHashMap<String, Object>();
        people.team(complaint.teamId()).ifPresent(team -> fields.put("team", team.key()));
        people.find(complaint.ownerId()).ifPresent(owner -> fields.put("owner", owner.userName()));
        assignments
                .newest(complaint.id())
                .ifPresent(newest -> {
                    fields.put("since", newest.at());
                    fields.put("because", newest.because());
                    fields.put("reason", words.toTheHouse(newest));
                });
        return fields;
    }

    private static boolean isOwnAndNew(Viewer viewer, Complaint complaint) {
        return isOwn(viewer, complaint) && complaint.stage().compareTo(Stage.INVESTIGATING) < 0;
    }

    private static boolean mayMove(Viewer viewer, Complaint complaint) {
        return viewer.may(Permission.ASSIGN)
                || viewer.may(Permission.WORK) && isOwn(viewer, complaint);
    }

    private static boolean isOwn(Viewer viewer, Complaint complaint) {
        UUID owner = complaint.ownerId();
        return owner != null && owner.equals(AssignComplaint.idOf(viewer));
    }

    /** The people of its team first, by name; somebody who is away is not offered. */
    private List<Option> others(Complaint complaint) {
        var all = new ArrayList<Option>();
        for (var ofTheTeam : new boolean[] {true, false}) {
            people.all().stream()
                    .filter(member ->
                            member.present()
                                    && member.permissions().contains(Permission.WORK)
                                    && !member.teams().isEmpty())
                    .filter(member -> member.teams().contains(complaint.teamId()) == ofTheTeam)
                    .filter(member -> !member.id().equals(complaint.ownerId()))
                    .forEach(member -> all.add(new Option(member.userName(), member.name())));
        }
        return all;
    }
}
