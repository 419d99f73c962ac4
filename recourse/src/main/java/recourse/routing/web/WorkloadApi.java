package recourse.routing.web;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

import recourse.identity.Viewer;
import recourse.platform.Refused;
import recourse.routing.MoveComplaints;
import recourse.routing.SetPresence;
import recourse.routing.TeamLoad;
import recourse.routing.Wanted;

import java.util.List;
import java.util.UUID;

/** Who has how much, who is there, and moving several complaints at once. */
@RestController
class WorkloadApi {
    private final TeamLoad load;
    private final MoveComplaints moveComplaints;
    private final SetPresence presence;

    WorkloadApi(TeamLoad load, MoveComplaints moveComplaints, SetPresence presence) {
        this.load = load;
        this.moveComplaints = moveComplaints;
        this.presence = presence;
    }

    record Moves(
            @Nullable List<String> references,
            @Nullable String team,
            @Nullable String owner,
            @Nullable String reason) {}

    /** The refusal is a key of the message bundles, empty where it was moved. */
    record Moved(String reference, boolean moved, @Nullable String refused) {}

    record Presence(@Nullable Boolean present) {}

    @GetMapping("/api/v1/workload")
    TeamLoad.Load show(Viewer viewer) {
        return load.of(viewer);
    }

    @PostMapping("/api/v1/workload/moves")
    List<Moved> move(Viewer viewer, @RequestBody Moves moves) {
        var references = moves.references() == null ? List.<String>of() : moves.references();
        return moveComplaints
                .move(viewer, references, new Wanted(moves.team(), moves.owner(), moves.reason()))
                .stream()
                .map(result ->
                        new Moved(
                                result.reference(), result.moved() != null, word(result.refused())))
                .toList();
    }

    @PostMapping("/api/v1/workload/people/{id}/presence")
    Presence set(Viewer viewer, @PathVariable UUID id, @RequestBody Presence wanted) {
        if (wanted.present() == null) {
            throw Refused.invalid("present", "platform.check.missing");
        }
        presence.set(viewer, id, wanted.present());
        return wanted;
    }

    private static @Nullable String word(@Nullable Refused refused) {
        if (refused == null) {
            return null;
        }
        return refused.faults().isEmpty() ? refused.key() : refused.faults().getFirst().key();
    }
}
