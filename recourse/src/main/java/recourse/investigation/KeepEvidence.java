package recourse.investigation;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import recourse.complaint.Complaint;
import recourse.complaint.TakeInHand;
import recourse.evidence.Files;
import recourse.evidence.NewFile;
import recourse.evidence.StoredFile;
import recourse.identity.Viewer;
import recourse.platform.Clock;
import recourse.platform.Refused;
import recourse.timeline.Happening;
import recourse.timeline.Timeline;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Adds files to a complaint and says which of all its files the decision relies on. */
@Component
public class KeepEvidence {
    private static final int MOST = 20;

    private final TakeInHand hand;
    private final Files files;
    private final Clock clock;
    private final Timeline timeline;

    KeepEvidence(TakeInHand hand, Files files, Clock clock, Timeline timeline) {
        this.hand = hand;
        this.files = files;
        this.clock = clock;
        this.timeline = timeline;
    }

    @Transactional
    public List<StoredFile> keep(Viewer viewer, String reference, List<NewFile> given) {
        var complaint = hand.any(viewer, reference);
        if (given.isEmpty()) {
            throw Refused.invalid("files", "platform.check.missing");
        }
        if (given.size() > MOST) {
            throw Refused.invalid("files", "investigation.evidence.too-many", MOST);
        }
        var kept =
                given.stream()
                        .map(file -> files.keep(complaint.id(), null, file, viewer.actor()))
                        .toList();
        kept.forEach(file -> tell(viewer, complaint, "evidence-added", file.id()));
        return kept;
    }

    @Transactional
    public void relyOn(Viewer viewer, String reference, UUID id) {
        var complaint = hand.open(viewer, reference);
        var file = files.find(complaint.id(), id).orElseThrow(Refused::notVisible);
        if (file.reliedOnAt() == null) {
            files.relyOn(complaint.id(), id, viewer.actor());
            tell(viewer, complaint, "evidence-relied-on", id);
        }
    }

    @Transactional
    public void relyNoMore(Viewer viewer, String reference, UUID id) {
        var complaint = hand.open(viewer, reference);
        var file = files.find(complaint.id(), id).orElseThrow(Refused::notVisible);
        if (file.reliedOnAt() != null) {
            files.relyNoMore(complaint.id(), id);
            tell(viewer, complaint, "evidence-no-longer-relied-on", id);
        }
    }

    private void tell(Viewer viewer, Complaint complaint, String kind, UUID file) {
        timeline.append(
                complaint.timelineSubject(),
                new Happening(
                        kind, viewer.actor(), clock.instant(), Map.of("file", file.toString())));
    }
}
