package recourse.intake;

import recourse.complaint.Channel;
import recourse.platform.Json;
import recourse.platform.Sha256;

import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The identity of something that knocked: its source (an integration, a mailbox, a form), its
 * channel and the id that the source gave it; and a hash of each of its fields, to tell a repeat
 * from another thing under the same id.
 */
public record Input(
        String source, Channel channel, String externalId, Map<String, String> fieldHashes) {
    /** What the id begins with that came in the header of a request. */
    public static final String OF_HEADER = "key:";

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
        return new Input(source, channel, externalId, hashes);
    }

    /** The same under an id of its own for each content. */
    Input namedByContent() {
        var content = HexFormat.of().formatHex(contentHash()).substring(0, 2 * SHORT);
        return new Input(source, channel, externalId + ":" + content, fieldHashes);
    }

    /** By which name the sender gave the id. */
    String nameOfId() {
        return externalId.startsWith(OF_HEADER) ? HEADER : "externalId";
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
