package recourse.timeline;

import static java.nio.charset.StandardCharsets.UTF_8;

import recourse.platform.Sha256;

import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.UUID;

/** How many chains tell nothing of their beginning, and a digest over which, in their order. */
final class SilentChains {
    private final MessageDigest sha = Sha256.digest();
    private long count;

    void add(UUID chain) {
        sha.update(chain.toString().getBytes(UTF_8));
        count++;
    }

    long count() {
        return count;
    }

    /** Asked once, when all are there. */
    String digest() {
        return HexFormat.of().formatHex(sha.digest());
    }
}
