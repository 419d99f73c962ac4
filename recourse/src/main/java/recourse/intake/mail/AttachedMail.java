package recourse.intake.mail;

import recourse.intake.mime.Allowance;
import recourse.intake.mime.Headers;
import recourse.intake.mime.MailLimits;
import recourse.intake.mime.Part;
import recourse.intake.mime.PartTree;
import recourse.intake.mime.Slice;

import java.util.Optional;

/**
 * A mail inside a mail: forwarded whole, or returned by a server; kept as a file and named by its
 * subject.
 */
final class AttachedMail {
    private static final int HEAD = 65_536;

    private AttachedMail() {}

    static boolean isMail(Part part) {
        return part.type().equals("message/rfc822") || part.type().equals("message/global");
    }

    static Optional<String> name(Part part) {
        return headers(part.content().head(HEAD))
                .text("Subject")
                .map(subject -> subject.replace('/', '-').replace('\\', '-'))
                .or(part::fileName)
                .filter(name -> !name.isBlank())
                .map(name -> name.endsWith(".eml") ? name : name + ".eml")
                .flatMap(FileName::safe);
    }

    static Headers headers(byte[] head) {
        var onlyHeaders = new MailLimits(HEAD, 0, 0, 200, HEAD, 0, 0, MailLimits.usual().time());
        return PartTree.read(new Slice(head), new Allowance(onlyHeaders)).headers();
    }
}
