package recourse.desk;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.values;

import org.jooq.DSLContext;
import org.jooq.Row1;
import org.springframework.stereotype.Component;

import recourse.complaint.Complaints;
import recourse.identity.Viewer;
import recourse.platform.Refused;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** What one may listen to, and which news is meant for whom. */
@Component
public class LiveTopics {
    private static final String INBOX = "inbox";
    private static final String COMPLAINT = "complaint:";

    private final DSLContext database;
    private final Complaints complaints;

    LiveTopics(DSLContext database, Complaints complaints) {
        this.database = database;
        this.complaints = complaints;
    }

    /**
     * What somebody listens to: perhaps their lists, and complaints by id with the topic as it was
     * asked.
     */
    public record Asked(boolean inbox, Map<UUID, String> complaints) {}

    /** A topic that one may not see is refused like one that does not exist. */
    public Asked read(Viewer viewer, List<String> topics) {
        var byId = new HashMap<UUID, String>();
        var inbox = false;
        for (var topic : topics) {
            if (topic.equals(INBOX)) {
                inbox = true;
            } else if (topic.startsWith(COMPLAINT)) {
                byId.put(complaints.get(viewer, topic.substring(COMPLAINT.length())).id(), topic);
            } else {
                throw Refused.notVisible();
            }
        }
        return new Asked(inbox, byId);
    }

    /**
     * The topics that changed as far as the viewer may see now, also when they could see more when
     * they began.
     */
    public List<String> changed(Viewer viewer, Asked asked, List<UUID> subjects) {
        var wanted = new HashSet<>(subjects);
        if (!asked.inbox) {
            wanted.retainAll(asked.complaints.keySet());
        }
        if (wanted.isEmpty()) {
            return List.of();
        }
        var visible = visible(viewer, wanted);
        var topics = new ArrayList<String>();
        if (asked.inbox && !visible.isEmpty()) {
            topics.add(INBOX);
        }
        visible.stream()
                .map(asked.complaints::get)
                .filter(java.util.Objects::nonNull)
                .forEach(topics::add);
        return topics;
    }

    private Set<UUID> visible(Viewer viewer, Set<UUID> subjects) {
        var id = field(name("changed", "id"), UUID.class);
        @SuppressWarnings({"unchecked", "rawtypes"}) // An array of rows has no generic type.
        Row1<UUID>[] rows = subjects.stream().map(subject -> row(subject)).toArray(Row1[]::new);
        return database.select(id)
                .from(values(rows).as("changed", "id"))
                .where(complaints.visibleTo(viewer, id))
                .fetchSet(id);
    }
}
