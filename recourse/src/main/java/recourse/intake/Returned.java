package recourse.intake;

import org.springframework.stereotype.Component;

import recourse.correspondence.BouncedMail;
import recourse.correspondence.Message;
import recourse.correspondence.ReplyToken;
import recourse.intake.mail.Bounce;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds which mail of ours a report is about. A mail that is only late has not come back. */
@Component
class Returned {
    private final BouncedMail bouncedMail;
    private final ReplyToken tokens;

    Returned(BouncedMail bouncedMail, ReplyToken tokens) {
        this.bouncedMail = bouncedMail;
        this.tokens = tokens;
    }

    /** The complaint that our mail was about; empty when the mail was not ours. */
    Optional<UUID> note(Bounce bounce, List<String> recipients) {
        return Stream.concat(Stream.ofNullable(bounce.originalMessageId()), recipients.stream())
                .flatMap(mark -> complaintOf(mark, bounce).stream())
                .findFirst();
    }

    /** The complaint that it speaks of, where nothing may follow from that. */
    Optional<UUID> about(Bounce bounce, List<String> recipients) {
        return Stream.concat(Stream.ofNullable(bounce.originalMessageId()), recipients.stream())
                .flatMap(mark -> tokens.find(mark).stream())
                .findFirst();
    }

    private Optional<UUID> complaintOf(String mark, Bounce bounce) {
        return switch (bounce.outcome()) {
            case FAILED ->
                    bouncedMail
                            .bounced(mark, reason(bounce))
                            .map(Message::complaintId)
                            .or(() -> tokens.find(mark));
            case DELAYED -> tokens.find(mark);
        };
    }

    private static String reason(Bounce bounce) {
        return Stream.of(bounce.status(), bounce.diagnostic())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "));
    }
}
