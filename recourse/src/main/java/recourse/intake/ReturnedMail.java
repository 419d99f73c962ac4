package recourse.intake;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import recourse.intake.mail.Bounce;

/** Is told that a mail of ours did not arrive. */
public interface ReturnedMail {
    /** The complaint that the mail was about, if it was ours. */
    Optional<UUID> cameBack(Bounce bounce, List<String> recipients);
}
