package recourse.correspondence.web;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import recourse.complaint.Channel;
import recourse.complaint.Contact;
import recourse.correspondence.LogContact;
import recourse.correspondence.SendReply;
import recourse.evidence.NewFile;
import recourse.identity.Viewer;
import recourse.platform.Checks;

import java.util.List;
import java.util.UUID;

/**
 * A new contact, as form and program hand it in: a mail that is to leave, or something that was
 * said elsewhere.
 */
@Component
public class AddContact {
    private final SendReply sendReply;
    private final LogContact logContact;

    AddContact(SendReply sendReply, LogContact logContact) {
        this.sendReply = sendReply;
        this.logContact = logContact;
    }

    public record Fields(
            @Nullable String direction,
            @Nullable String channel,
            @Nullable String to,
            @Nullable String language,
            @Nullable String subject,
            @Nullable String text,
            @Nullable String at,
            @Nullable String by,
            @Nullable String with) {}

    /** One of the two: the message that waits, or the contact that was written down. */
    public record Added(@Nullable UUID message, @Nullable Contact contact) {}

    Added add(Viewer viewer, String reference, Fields fields, List<NewFile> files) {
        var checks = new Checks();
        var direction = checks.oneOf("direction", Contact.Direction.class, fields.direction());
        var channel = checks.oneOf("channel", Channel.class, fields.channel());
        if (channel == null) {
            checks.fault("channel", "platform.check.missing");
        }
        checks.refuseFaults();
        var way = channel == null ? Channel.EMAIL : channel;
        if (direction != Contact.Direction.IN && way == Channel.EMAIL) {
            var reply =
                    new SendReply.Reply(
                            fields.to(),
                            fields.language(),
                            fields.subject(),
                            fields.text(),
                            files,
                            fields.by());
            return new Added(sendReply.send(viewer, reference, reply), null);
        }
        var said =
                new LogContact.Said(
                        direction == null ? Contact.Direction.OUT : direction,
                        way,
                        fields.at(),
                        fields.subject(),
                        fields.text(),
                        files,
                        fields.by(),
                        fields.with());
        return new Added(null, logContact.log(viewer, reference, said));
    }
}
