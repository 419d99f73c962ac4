package recourse.correspondence.web;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import recourse.identity.Viewer;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Contacts handed in by other programs. */
@RestController
class ContactsApi {
    private final AddContact addContact;

    ContactsApi(AddContact addContact) {
        this.addContact = addContact;
    }

    record Request(
            @Nullable String direction,
            @Nullable String channel,
            @Nullable String to,
            @Nullable String language,
            @Nullable String subject,
            @Nullable String text,
            @Nullable String at,
            @Nullable String by,
            @Nullable String with,
            @Nullable List<Upload.Attachment> attachments) {
        AddContact.Fields fields() {
            return new AddContact.Fields(
                    direction, channel, to, language, subject, text, at, by, with);
        }
    }

    /**
     * A mail waits under {@code message}; what was said elsewhere is kept under {@code contact}.
     */
    record Answer(@Nullable UUID message, @Nullable UUID contact, @Nullable Instant at) {}

    @PostMapping("/api/v1/complaints/{reference}/contacts")
    @ResponseStatus(HttpStatus.CREATED)
    Answer add(Viewer viewer, @PathVariable String reference, @RequestBody Request request) {
        var added =
                addContact.add(
                        viewer,
                        reference,
                        request.fields(),
                        Upload.ofRequest(request.attachments()));
        var contact = added.contact();
        return new Answer(
                added.message(),
                contact == null ? null : contact.id(),
                contact == null ? null : contact.at());
    }
}
