package recourse.desk;

import org.springframework.stereotype.Component;

import recourse.complaint.Complaint;
import recourse.complaint.ComplaintPanel;
import recourse.identity.Viewer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The panels of all modules on one complaint, in their places; at most three of the work stand
 * open.
 */
@Component
public class CasePanels {
    private static final int OPEN = 3;

    private final List<ComplaintPanel> panels;

    CasePanels(List<ComplaintPanel> panels) {
        this.panels =
                panels.stream().sorted(Comparator.comparingInt(ComplaintPanel::order)).toList();
    }

    /** A panel that has something to show. */
    public record Shown(
            String key, ComplaintPanel.Place place, ComplaintPanel.Content content, boolean open) {
        /** Its element on the page, which acts come back to. */
        public String id() {
            return name(key);
        }
    }

    public List<Shown> of(Viewer viewer, Complaint complaint) {
        var shown = new ArrayList<Shown>();
        var open = 0;
        for (var panel : panels) {
            var content = panel.show(viewer, complaint);
            if (content.isPresent()) {
                var opens =
                        panel.openIn().contains(complaint.stage())
                                && (panel.place() != ComplaintPanel.Place.WORK || open++ < OPEN);
                shown.add(new Shown(panel.key(), panel.place(), content.get(), opens));
            }
        }
        return shown;
    }

    /** The same as fields of the record, by the panel's name. */
    public Map<String, Object> fields(Viewer viewer, Complaint complaint) {
        var fields = new LinkedHashMap<String, Object>();
        for (var panel : panels) {
            var theirs = panel.fields(viewer, complaint);
            if (!theirs.isEmpty()) {
                fields.put(name(panel.key()), theirs);
            }
        }
        return fields;
    }

    /**
     * The last word of its key that names it: {@code deadline.clocks} and {@code
     * deadline.clocks.title} are clocks.
     */
    private static String name(String key) {
        var words = new ArrayList<>(List.of(key.split("\\.")));
        if (words.size() > 1 && List.of("title", "panel").contains(words.getLast())) {
            words.removeLast();
        }
        return words.getLast();
    }
}
