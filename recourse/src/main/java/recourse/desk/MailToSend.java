package recourse.desk;

import org.springframework.stereotype.Component;

import recourse.complaint.ComplaintPanel;
import recourse.complaint.ToCheck;
import recourse.correspondence.Message;
import recourse.correspondence.Messages;
import recourse.identity.Viewer;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Messages of ours that did not arrive, or that a person has to say or to post. */
@Component
class MailToSend implements ToCheck {
    private final Messages messages;

    MailToSend(Messages messages) {
        this.messages = messages;
    }

    @Override
    public int count(Viewer viewer, int limit) {
        return messages.countToCheck(viewer, limit);
    }

    @Override
    public List<Item> oldest(Viewer viewer, int limit) {
        return messages.mailsToCheck(viewer, limit).stream().map(MailToSend::item).toList();
    }

    private static Item item(Message message) {
        return new Item(
                "desk.to-check." + message.state(),
                Objects.requireNonNullElse(message.subject(), ""),
                Stream.of(message.recipientName(), message.recipient())
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(message.reference().text()),
                new ComplaintPanel.Line("desk.to-check-why." + message.state()),
                message.createdAt(),
                "/complaints/" + message.reference());
    }
}
