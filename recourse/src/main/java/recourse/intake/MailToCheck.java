package recourse.intake;

import org.springframework.stereotype.Component;

import recourse.complaint.ComplaintPanel;
import recourse.complaint.ToCheck;
import recourse.identity.Viewer;

import java.util.List;
import java.util.Objects;

/** Mail that was held or could not be read, among what a person has to look at. */
@Component
class MailToCheck implements ToCheck {
    private final Inputs inputs;

    MailToCheck(Inputs inputs) {
        this.inputs = inputs;
    }

    @Override
    public int count(Viewer viewer, int limit) {
        return inputs.countHeldFor(viewer, limit);
    }

    @Override
    public List<Item> oldest(Viewer viewer, int limit) {
        return inputs.heldFor(viewer, limit).stream().map(MailToCheck::item).toList();
    }

    private static Item item(InputItem mail) {
        return new Item(
                "intake.state." + mail.state(),
                Objects.requireNonNullElse(mail.subject(), mail.author()),
                mail.author(),
                new ComplaintPanel.Line("intake.reason." + mail.reason()),
                mail.receivedAt(),
                "/intake/" + mail.id());
    }
}
