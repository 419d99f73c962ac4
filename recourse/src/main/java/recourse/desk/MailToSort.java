package recourse.desk;

import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import recourse.complaint.ComplaintPanel;
import recourse.identity.Viewer;
import recourse.intake.InputItem;
import recourse.intake.Inputs;

/** Mail that was held or could not be read. */
@Component
class MailToSort implements ToCheck {
    private final Inputs inputs;

    MailToSort(Inputs inputs) {
        this.inputs = inputs;
    }

    @Override
    public int count(Viewer viewer, int limit) {
        return inputs.countHeldFor(viewer, limit);
    }

    @Override
    public List<Item> oldest(Viewer viewer, int limit) {
        return inputs.heldFor(viewer, limit).stream().map(MailToSort::item).toList();
    }

    private static Item item(InputItem input) {
        var reason = input.reason();
        return new Item(
                "desk.to-check." + input.state(),
                Objects.requireNonNullElse(input.subject(), ""),
                input.author(),
                reason == null ? ComplaintPanel.Line.NONE : new ComplaintPanel.Line("intake.reason." + reason),
                Objects.requireNonNullElse(input.toCheckSince(), input.receivedAt()),
                "/intake/" + input.id());
    }
}
