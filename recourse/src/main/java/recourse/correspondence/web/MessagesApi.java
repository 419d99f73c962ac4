package recourse.correspondence.web;

import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

import recourse.correspondence.Message;
import recourse.correspondence.MessageState;
import recourse.correspondence.SettleMessage;
import recourse.identity.Viewer;

import java.util.UUID;

/**
 * What is decided about a message of ours: deliver it again, count it as delivered, do not send it.
 */
@RestController
class MessagesApi {
    private final SettleMessage settle;

    MessagesApi(SettleMessage settle) {
        this.settle = settle;
    }

    record Answer(UUID message, MessageState was) {
        static Answer of(Message message) {
            return new Answer(message.id(), message.state());
        }
    }

    @PostMapping("/api/v1/messages/{id}/delivery")
    Answer deliver(Viewer viewer, @PathVariable UUID id) {
        return Answer.of(settle.sendAgain(viewer, id));
    }

    @PostMapping("/api/v1/messages/{id}/proof")
    Answer prove(Viewer viewer, @PathVariable UUID id) {
        return Answer.of(settle.markSent(viewer, id));
    }

    @DeleteMapping("/api/v1/messages/{id}")
    Answer cancel(Viewer viewer, @PathVariable UUID id) {
        return Answer.of(settle.cancel(viewer, id));
    }
}
