package recourse.intake;

import recourse.complaint.Channel;
import recourse.platform.Json;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
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
                        HexFormat.of().formatHex(sha256(Json.write(value))).substring(0, SHORT)));
        return new Input(source, channel, externalId, hashes);
    }

    byte[] contentHash() {
        return sha256(fields());
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

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
