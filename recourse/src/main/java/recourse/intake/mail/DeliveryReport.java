package recourse.intake.mail;

import recourse.intake.mime.FieldBlocks;
import recourse.intake.mime.Headers;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The part of a report that is written for machines (RFC 3464). */
record DeliveryReport(List<Headers> blocks) {
    private static final int LONGEST = 256 << 10;

    static DeliveryReport in(ReadMail mail) {
        var blocks =
                mail.attachments().stream()
                        .filter(attachment -> isReport(attachment.declaredType()))
                        .flatMap(attachment ->
                                FieldBlocks.read(attachment.content().head(LONGEST)).stream())
                        .toList();
        return new DeliveryReport(blocks);
    }

    private static boolean isReport(String type) {
        return type.equals("message/delivery-status")
                || type.equals("message/global-delivery-status")
                || type.equals("message/disposition-notification");
    }

    /** Absent where it reports no trouble, or none about a recipient. */
    Optional<Bounce.Outcome> outcome() {
        var actions = values("Action").map(action -> action.toLowerCase(Locale.ROOT)).toList();
        if (actions.stream().anyMatch(action -> action.startsWith("fail"))) {
            return Optional.of(Bounce.Outcome.FAILED);
        }
        var delayed = actions.stream().anyMatch(action -> action.startsWith("delay"));
        return delayed ? Optional.of(Bounce.Outcome.DELAYED) : Optional.empty();
    }

    List<String> recipients() {
        return blocks.stream().flatMap(DeliveryReport::recipient).distinct().toList();
    }

    /** What we sent to is more use to us than where somebody forwarded it. */
    private static Stream<String> recipient(Headers block) {
        var action = block.first("Action").orElse("failed").toLowerCase(Locale.ROOT);
        if (!action.startsWith("fail") && !action.startsWith("delay")) {
            return Stream.empty();
        }
        return Stream.of("Original-Recipient", "Final-Recipient", "X-Actual-Recipient")
                .flatMap(block::values)
                .map(value -> value.substring(value.indexOf(';') + 1).replaceAll("[<>\\s]", ""))
                .filter(address -> address.indexOf('@') > 0)
                .limit(1);
    }

    Optional<String> status() {
        return values("Status")
                .map(status -> status.replaceAll("[^0-9.].*", ""))
                .filter(status -> !status.isEmpty())
                .findFirst();
    }

    Optional<String> diagnostic() {
        return values("Diagnostic-Code").findFirst();
    }

    Optional<String> originalMessageId() {
        return values("Original-Message-ID").findFirst();
    }

    private Stream<String> values(String name) {
        return blocks.stream().flatMap(block -> block.values(name));
    }
}
