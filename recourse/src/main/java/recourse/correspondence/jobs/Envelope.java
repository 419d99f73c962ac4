package recourse.correspondence.jobs;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import recourse.complaint.Complaint;
import recourse.correspondence.Acknowledgement;
import recourse.correspondence.Letterhead;
import recourse.correspondence.Mailbox;
import recourse.correspondence.Message;
import recourse.correspondence.MessageKind;
import recourse.correspondence.Messages;
import recourse.correspondence.OutgoingFile;
import recourse.correspondence.OutgoingMail;
import recourse.correspondence.ReplyToken;
import recourse.correspondence.WayOut;
import recourse.correspondence.Written;
import recourse.evidence.Files;
import recourse.evidence.StoredFile;
import recourse.organisation.Brand;
import recourse.organisation.Organisations;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** Makes a mail of a message: its words, its files, and the marks by which an answer finds back. */
@Component
class Envelope {
    private final Acknowledgement acknowledgement;
    private final Letterhead letterhead;
    private final Organisations organisations;
    private final ReplyToken tokens;
    private final Messages messages;
    private final Files files;
    private final List<WayOut> waysOut;

    Envelope(
            Acknowledgement acknowledgement,
            Letterhead letterhead,
            Organisations organisations,
            ReplyToken tokens,
            Messages messages,
            Files files,
            List<WayOut> waysOut) {
        this.acknowledgement = acknowledgement;
        this.letterhead = letterhead;
        this.organisations = organisations;
        this.tokens = tokens;
        this.messages = messages;
        this.files = files;
        this.waysOut = List.copyOf(waysOut);
    }

    Written write(Message message, Complaint complaint) {
        return message.kind() == MessageKind.ACKNOWLEDGEMENT
                ? acknowledgement.write(complaint, message.language())
                : letterhead.write(complaint, message, wayOut(message, complaint));
    }

    OutgoingMail close(Message message, Complaint complaint, Written written) {
        var brand = organisations.brand(complaint.brandId());
        return new OutgoingMail(
                tokens.messageId(message.id(), domain(brand)),
                new Mailbox(brand.name(), brand.mailAddress()),
                new Mailbox(brand.name(), answerTo(brand, complaint)),
                List.of(recipient(message)),
                written.subject(),
                written.text(),
                written.html(),
                null,
                earlier(message, brand),
                attached(message),
                message.authorName() == null,
                wayOut(message, complaint));
    }

    private @Nullable String wayOut(Message message, Complaint complaint) {
        return waysOut.stream()
                .filter(way -> way.kind() == message.kind())
                .findFirst()
                .map(way -> way.url(complaint))
                .orElse(null);
    }

    /** Where a server reports that it could not deliver: the complaint is named there too. */
    Mailbox sender(Complaint complaint) {
        return new Mailbox(null, answerTo(organisations.brand(complaint.brandId()), complaint));
    }

    static Mailbox recipient(Message message) {
        var name = message.recipientName();
        var plain = name == null ? "" : name.replaceAll("[\\p{Cntrl}\\p{Zl}\\p{Zp}]+", " ").strip();
        return new Mailbox(
                plain.isEmpty() ? null : plain, Objects.requireNonNull(message.recipient()));
    }

    static String domain(Brand brand) {
        return brand.mailAddress().substring(brand.mailAddress().lastIndexOf('@') + 1);
    }

    private String answerTo(Brand brand, Complaint complaint) {
        return tokens.address(brand, complaint.id(), complaint.reference());
    }

    /** So that the reader's program shows our mails as one conversation. */
    private List<String> earlier(Message message, Brand brand) {
        return messages.of(message.complaintId()).stream()
                .filter(other -> Objects.equals(other.recipient(), message.recipient()))
                .filter(other -> other.settledAt() != null && !other.id().equals(message.id()))
                .map(other -> tokens.messageId(other.id(), domain(brand)))
                .toList();
    }

    private List<OutgoingFile> attached(Message message) {
        return files(message.complaintId(), message.id()).stream()
                .map(file ->
                        new OutgoingFile(file.name(), file.sniffedType(), () -> open(file.id())))
                .toList();
    }

    List<StoredFile> files(UUID complaintId, UUID holder) {
        return files.of(complaintId).stream()
                .filter(file -> holder.equals(file.holderId()))
                .toList();
    }

    private InputStream open(UUID file) throws IOException {
        var bytes = new ByteArrayOutputStream();
        files.copy(file, bytes);
        return new ByteArrayInputStream(bytes.toByteArray());
    }
}
