package recourse.intake.web;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import recourse.complaint.Complaints;
import recourse.identity.People;
import recourse.identity.Viewer;
import recourse.intake.Inputs;
import recourse.platform.web.Typed;
import recourse.timeline.Actor;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** What the page of one input shows. */
@Component
class ItemView {
    private final Inputs inputs;
    private final Complaints complaints;
    private final People people;

    ItemView(Inputs inputs, Complaints complaints, People people) {
        this.inputs = inputs;
        this.complaints = complaints;
        this.people = people;
    }

    Map<String, Object> of(Viewer viewer, UUID id, Typed typed) {
        var item = inputs.get(viewer, id);
        var model = new HashMap<String, Object>();
        model.put("item", item);
        model.put("words", inputs.words(item));
        model.put("typed", typed);
        model.put("maySort", inputs.maySort(viewer, item));
        putComplaint(model, "complaint", viewer, item.complaintId());
        putComplaint(model, "proposed", viewer, item.proposedId());
        var handledBy = item.handledBy();
        if (handledBy != null) {
            people.nameOf(Actor.parse(handledBy).staffId())
                    .ifPresent(name -> model.put("handledBy", name));
        }
        return model;
    }

    private void putComplaint(
            Map<String, Object> model, String name, Viewer viewer, @Nullable UUID id) {
        if (id != null) {
            complaints.find(viewer, id).ifPresent(complaint -> model.put(name, complaint));
        }
    }
}
