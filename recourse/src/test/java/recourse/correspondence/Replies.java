package recourse.correspondence;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;

import recourse.complaint.Complaint;
import recourse.evidence.NewFile;

import java.util.List;
import java.util.UUID;

/** A complaint that is acknowledged, and replies to it. */
abstract class Replies extends MailTest {
    Complaint complaint;

    @BeforeEach
    void acknowledge() {
        complaint = complaint("You charged me twice for one sofa.");
        house.runDue();
    }

    UUID reply(@Nullable String subject, String text, NewFile... files) {
        var reply = new SendReply.Reply(null, null, subject, text, List.of(files), null);
        return bean(SendReply.class).send(staff("handler"), complaint.reference().text(), reply);
    }

    /** The one reply of this test. */
    Message reply() {
        return messages(complaint).stream()
                .filter(message -> message.kind() == MessageKind.REPLY)
                .findFirst()
                .orElseThrow();
    }

    void sendNow() {
        house.clock.advance(SendReply.TIME_TO_THINK);
        house.runDue();
    }
}
