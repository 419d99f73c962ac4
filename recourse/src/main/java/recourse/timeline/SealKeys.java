package recourse.timeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;

/**
 * The public keys in {@code DATA/seal.pub} that seals are accepted from, each under the id that
 * follows from it.
 */
record SealKeys(Map<String, PublicKey> byId) {
    static SealKeys in(Path data) {
        var file = data.resolve("seal.pub");
        var keys = new TreeMap<String, PublicKey>();
        try {
            if (Files.exists(file)) {
                for (var line : Files.readAllLines(file)) {
                    var publicPart = line.substring(line.indexOf(' ') + 1).strip();
                    if (!publicPart.isEmpty()) {
                        keys.put(SealKey.id(publicPart), key(publicPart));
                    }
                }
            }
            return new SealKeys(keys);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the keys in " + file + " cannot be read", unreadable);
        } catch (GeneralSecurityException | IllegalArgumentException broken) {
            throw new IllegalStateException("a key in " + file + " is broken", broken);
        }
    }

    boolean knows(Seal seal) {
        return byId.containsKey(seal.keyId());
    }

    boolean verifies(Seal seal) {
        var key = byId.get(seal.keyId());
        try {
            var signature = Signature.getInstance("Ed25519");
            signature.initVerify(key);
            signature.update(seal.hash());
            return signature.verify(seal.signature());
        } catch (GeneralSecurityException notASignature) {
            return false;
        }
    }

    private static PublicKey key(String publicPart) throws GeneralSecurityException {
        var spec = new X509EncodedKeySpec(Base64.getDecoder().decode(publicPart));
        return KeyFactory.getInstance("Ed25519").generatePublic(spec);
    }
}
