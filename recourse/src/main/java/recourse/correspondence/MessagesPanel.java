package recourse.correspondence;

import org.springframework.stereotype.Component;

import recourse.complaint.Complaint;
import recourse.complaint.ComplaintPanel;
import recourse.complaint.Stage;
import recourse.identity.Permission;
import recourse.identity.Viewer;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Our messages on this complaint that have not arrived, and what we asked and have no answer to.
 */
@Component
public class MessagesPanel implements ComplaintPanel {
    private static final Set<MessageState> DONE =
            EnumSet.of(
                    MessageState.SENT,
                    MessageState.SIMULATED,
                    MessageState.CANCELLED,
                    MessageState.SAID,
                    MessageState.POSTED);

    private final Messages messages;
    private final Questions questions;

    MessagesPanel(Messages messages, Questions questions) {
        this.messages = messages;
        this.questions = questions;
    }

    /** What the panel's template shows. */
    public record Model(
            List<Message> messages, List<Question> questions, boolean mayWork, boolean maySettle) {}

    @Override
    public String key() {
        return "correspondence.messages";
    }

    @Override
    public Place place() {
        return Place.WORK;
    }

    @Override
    public int order() {
        return 15;
    }

    @Override
    public Set<Stage> openIn() {
        return EnumSet.allOf(Stage.class);
    }

    @Override
    public Optional<Content> show(Viewer viewer, Complaint complaint) {
        var all = messages.of(complaint.id());
        var open = all.stream().filter(message -> !DONE.contains(message.state())).toList();
        var asked = asked(complaint, all);
        if (open.isEmpty() && asked.isEmpty()) {
            return Optional.empty();
        }
        var model =
                new Model(
                        open, asked, viewer.may(Permission.WORK), viewer.may(Permission.OUTGOING));
        var state =
                open.isEmpty()
                        ? new Line("correspondence.messages.asked", asked.size())
                        : new Line("correspondence.messages.open", open.size());
        return Optional.of(new Content("correspondence/messages", model, state));
    }

    /** No question without the mail that asked it. */
    private List<Question> asked(Complaint complaint, List<Message> all) {
        return all.stream().anyMatch(message -> message.kind() == MessageKind.QUESTION)
                ? questions.of(complaint.id()).stream().filter(Question::isOpen).toList()
                : List.of();
    }

    @Override
    public Map<String, Object> fields(Viewer viewer, Complaint complaint) {
        return Map.of(
                "messages",
                        messages.of(complaint.id()).stream().map(MessagesPanel::fields).toList(),
                "questions",
                        questions.of(complaint.id()).stream().map(MessagesPanel::fields).toList());
    }

    static Map<String, Object> fields(Message message) {
        var fields =
                new HashMap<String, Object>(
                        Map.of(
                                "id", message.id(),
                                "kind", message.kind(),
                                "state", message.state(),
                                "createdAt", message.createdAt()));
        if (message.settledAt() != null) {
            fields.put("settledAt", message.settledAt());
        }
        if (message.reply() != null) {
            fields.put("reply", message.reply());
        }
        return fields;
    }

    private static Map<String, Object> fields(Question question) {
        return Map.of(
                "number", question.number(),
                "text", question.text(),
                "dueOn", question.dueOn(),
                "answered", !question.isOpen());
    }
}
