package recourse.intake.web;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import recourse.complaint.Complaints;
import recourse.complaint.Reference;
import recourse.identity.Viewer;
import recourse.intake.InputItem;
import recourse.intake.InputState;
import recourse.intake.Inputs;
import recourse.intake.IntakeFigures;
import recourse.intake.IntakeSummary;
import recourse.platform.Refused;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

/** What came in at the doors, for programs. */
@RestController
class InputsApi {
    private static final int MOST = 200;

    private final Inputs inputs;
    private final IntakeFigures figures;
    private final Complaints complaints;

    InputsApi(Inputs inputs, IntakeFigures figures, Complaints complaints) {
        this.inputs = inputs;
        this.figures = figures;
        this.complaints = complaints;
    }

    record Listed(List<Item> items, @Nullable UUID next) {}

    record Author(@Nullable String name, @Nullable String address) {}

    /**
     * {@code proposed} is the complaint that a mail seems to be about; {@code toCheck} since when a
     * person has to look.
     */
    record Item(
            UUID id,
            String source,
            String channel,
            Instant receivedAt,
            String state,
            int repeats,
            @Nullable String complaint,
            @Nullable String sender,
            List<String> recipients,
            @Nullable String kind,
            Author author,
            @Nullable String subject,
            @Nullable String reason,
            @Nullable String proposed,
            @Nullable Instant toCheck,
            @Nullable Instant handledAt,
            @Nullable String handledWhy) {}

    @GetMapping("/api/v1/intake/summary")
    IntakeSummary summary(Viewer viewer) {
        return figures.summary(viewer);
    }

    @GetMapping("/api/v1/intake")
    Listed list(
            Viewer viewer,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "50") int limit) {
        if (limit < 1 || limit > MOST) {
            throw Refused.malformed("limit", "intake.limit", MOST);
        }
        var page =
                inputs.list(
                        viewer,
                        state(state),
                        after == null || after.isBlank() ? null : id("after", after),
                        limit);
        var references = references(viewer, page.items());
        return new Listed(
                page.items().stream().map(item -> item(item, references)).toList(), page.next());
    }

    @GetMapping("/api/v1/intake/{id}")
    Item show(Viewer viewer, @PathVariable UUID id) {
        var item = inputs.get(viewer, id);
        return item(item, references(viewer, List.of(item)));
    }

    private Map<UUID, Reference> references(Viewer viewer, List<InputItem> items) {
        var ids =
                items.stream()
                        .flatMap(item -> Stream.of(item.complaintId(), item.proposedId()))
                        .filter(Objects::nonNull)
                        .toList();
        return complaints.references(viewer, ids);
    }

    private static Item item(InputItem item, Map<UUID, Reference> references) {
        return new Item(
                item.id(),
                item.source(),
                item.channel().name(),
                item.receivedAt(),
                item.state().name(),
                item.repeats(),
                reference(references, item.complaintId()),
                item.sender(),
                item.recipients(),
                item.kind(),
                new Author(item.authorName(), item.authorAddress()),
                item.subject(),
                item.reason(),
                reference(references, item.proposedId()),
                item.toCheckSince(),
                item.handledAt(),
                item.handledWhy());
    }

    private static @Nullable String reference(Map<UUID, Reference> references, @Nullable UUID id) {
        var reference = id == null ? null : references.get(id);
        return reference == null ? null : reference.text();
    }

    static @Nullable InputState state(@Nullable String given) {
        if (given == null || given.isBlank()) {
            return null;
        }
        var name = given.strip().toUpperCase(Locale.ROOT).replace('-', '_');
        return Stream.of(InputState.values())
                .filter(state -> state.name().equals(name))
                .findFirst()
                .orElseThrow(() ->
                        Refused.malformed(
                                "state", "platform.check.one-of", List.of(InputState.values())));
    }

    static UUID id(String field, String given) {
        try {
            return UUID.fromString(given);
        } catch (IllegalArgumentException strange) {
            throw Refused.malformed(field, "intake.unknown-cursor");
        }
    }
}
