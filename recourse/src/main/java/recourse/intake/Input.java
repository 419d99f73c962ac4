package recourse.intake;

import org.jspecify.annotations.Nullable;

import recourse.complaint.Channel;
import recourse.platform.Json;
import recourse.platform.Sha256;
import recourse.timeline.Subject;

import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * The identity of something that knocked: its source (an integration, a mailbox, a form) and the id
 * that the source gave it, by whatever channel; and a hash of each of its fields, to tell a repeat
 * from another thing under the same id.
 */
public record Input(
        String source,
        Channel channel,
        String externalId,
        @Nullable String requestKey,
        Map<String, String> fieldHashes) {
    /** Where the key of a request stands. */
    public static final String HEADER = "Idempotency-Key";

    private static final int SHORT = 12;

    public Input {
        fieldHashes = Map.copyOf(fieldHashes);
    }

    public static Input of(
            String source, Channel channel, String externalId, Map<String, ?> fields) {
        var hashes = new TreeMap<String, String>();
        fields.forEach((name, value) ->
                hashes.put(
                        name,
                        HexFormat.of()
                                .formatHex(Sha256.of(Json.write(value)))
                                .substring(0, SHORT)));
        return new Input(source, channel, externalId, null, hashes);
    }

    /** What happened to it before it belonged to a complaint, if it ever does. */
    static Subject chain(UUID id) {
        return new Subject(id, "input");
    }

    /** Known by the key of its request as well. */
    public Input under(@Nullable String key) {
        return new Input(source, channel, externalId, key, fieldHashes);
    }

    /** The same under an id of its own for each content. */
    Input namedByContent() {
        var content = HexFormat.of().formatHex(contentHash()).substring(0, 2 * SHORT);
        return new Input(source, channel, externalId + ":" + content, null, fieldHashes);
    }

    /** By which name the sender gave what it has in common with what came first. */
    String nameOfId(String firstExternalId) {
        return externalId.equals(firstExternalId) ? "externalId" : HEADER;
    }

    byte[] contentHash() {
        return Sha256.of(fields());
    }

    String fields() {
        return Json.write(new TreeMap<>(fieldHashes));
    }

    /** The fields in which this differs from what came first under the same id. */
    String differenceFrom(Map<String, Object> first) {
        var names = new java.util.TreeSet<>(fieldHashes.keySet());
        names.addAll(first.keySet());
        return names.stream()
                .filter(name -> !java.util.Objects.equals(fieldHashes.get(name), first.get(name)))
                .collect(Collectors.joining(", "));
    }
}
