package recourse.intake.web;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** A complaint as another program hands it in; design of the outside contract, field by field. */
record ComplaintRequest(
        @Nullable String channel,
        @Nullable String externalId,
        @Nullable String receivedAt,
        @Nullable String subject,
        @Nullable String narrative,
        @Nullable String language,
        @Nullable String desiredOutcome,
        @Nullable String incidentDate,
        @Nullable String product,
        @Nullable String site,
        @Nullable String brand,
        @Nullable List<String> regimes,
        @Nullable Complainant complainant,
        @Nullable Representative representative,
        @Nullable Affected affected,
        @Nullable ReferredBy referredBy,
        @Nullable List<Attachment> attachments) {
    record Complainant(
            @Nullable String name,
            @Nullable String email,
            @Nullable String phone,
            @Nullable String postalAddress,
            @Nullable String customerNumber,
            @Nullable String preferredChannel,
            @Nullable Boolean anonymous) {}

    record Representative(
            @Nullable String name,
            @Nullable String email,
            @Nullable String relation,
            @Nullable String authority) {}

    record Affected(@Nullable String name, @Nullable String relation) {}

    record ReferredBy(@Nullable String body, @Nullable String number, @Nullable String at) {}

    record Attachment(
            @Nullable String name, @Nullable String contentType, @Nullable String base64) {}
}
