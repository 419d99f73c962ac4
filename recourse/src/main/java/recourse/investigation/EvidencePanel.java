package recourse.investigation;

import org.springframework.stereotype.Component;

import recourse.complaint.Complaint;
import recourse.complaint.ComplaintPanel;
import recourse.complaint.Stage;
import recourse.evidence.Files;
import recourse.evidence.StoredFile;
import recourse.identity.Permission;
import recourse.identity.Viewer;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Every file of a complaint, and which of them the decision relies on. */
@Component
public class EvidencePanel implements ComplaintPanel {
    private final Files files;

    EvidencePanel(Files files) {
        this.files = files;
    }

    public record Model(List<StoredFile> files, boolean mayWork) {}

    private record Item(UUID id, String name, String type, long size, boolean reliedOn) {
        static Item of(StoredFile file) {
            return new Item(
                    file.id(),
                    file.name(),
                    file.sniffedType(),
                    file.size(),
                    file.reliedOnAt() != null);
        }
    }

    @Override
    public String key() {
        return "investigation.evidence";
    }

    @Override
    public Place place() {
        return Place.WORK;
    }

    @Override
    public int order() {
        return 60;
    }

    @Override
    public Set<Stage> openIn() {
        return Set.of();
    }

    @Override
    public Optional<Content> show(Viewer viewer, Complaint complaint) {
        var mayWork = viewer.may(Permission.WORK) && !complaint.isClosed();
        var all = files.of(complaint.id());
        if (all.isEmpty() && !mayWork) {
            return Optional.empty();
        }
        var reliedOn = all.stream().filter(file -> file.reliedOnAt() != null).count();
        return Optional.of(
                new Content(
                        "investigation/evidence",
                        new Model(all, mayWork),
                        all.isEmpty()
                                ? Line.NONE
                                : new Line("investigation.evidence.state", all.size(), reliedOn)));
    }

    @Override
    public Map<String, Object> fields(Viewer viewer, Complaint complaint) {
        return Map.of("items", files.of(complaint.id()).stream().map(Item::of).toList());
    }
}
