package recourse.correspondence;

import java.util.List;

/** An answer to a complainant, and what may be different about it. */
final class OutgoingMailFixture {
    private String messageId = "<answer.1@example.org>";
    private String subject = "Ihre Beschwerde – Übersicht 苦情";
    private String text = "Grüße,\nIhre Bank\n";
    private String html;
    private String inReplyTo;
    private List<OutgoingFile> files = List.of();
    private boolean automatic;
    private String wayOut;

    static OutgoingMailFixture answer() {
        return new OutgoingMailFixture();
    }

    OutgoingMailFixture messageId(String value) {
        messageId = value;
        return this;
    }

    OutgoingMailFixture subject(String value) {
        subject = value;
        return this;
    }

    OutgoingMailFixture text(String value) {
        text = value;
        return this;
    }

    OutgoingMailFixture html(String value) {
        html = value;
        return this;
    }

    OutgoingMailFixture inReplyTo(String value) {
        inReplyTo = value;
        return this;
    }

    OutgoingMailFixture files(List<OutgoingFile> value) {
        files = value;
        return this;
    }

    OutgoingMailFixture automatic() {
        automatic = true;
        return this;
    }

    OutgoingMailFixture wayOut(String url) {
        wayOut = url;
        return this;
    }

    OutgoingMail build() {
        var references =
                inReplyTo == null ? List.<String>of() : List.of("<first@example.net>", inReplyTo);
        return new OutgoingMail(
                messageId,
                new Mailbox("Complaints, Example Bank", "complaints@example.org"),
                null,
                List.of(new Mailbox("Jürgen Müller", "juergen.mueller@example.net")),
                subject,
                text,
                html,
                inReplyTo,
                references,
                files,
                automatic,
                wayOut);
    }
}
