package recourse.timeline;

import recourse.platform.Sha256;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;

/**
 * The key that signs seals: two lines of {@code DATA/seal.key}, private and public, readable by the
 * owner alone. Whoever can only write the database cannot seal. The public part stands in {@code
 * DATA/seal.pub} as well, by its id.
 */
record SealKey(String id, PrivateKey key) {
    private static final String ALGORITHM = "Ed25519";

    /** Makes the key at its first use. */
    static synchronized SealKey in(Path data) {
        var file = data.resolve("seal.key");
        try {
            if (!Files.exists(file)) {
                write(file, newLines());
            }
            var lines = Files.readAllLines(file);
            var publicPart = lines.get(1);
            var id = id(publicPart);
            publish(data.resolve("seal.pub"), id, publicPart);
            var spec = new PKCS8EncodedKeySpec(Base64.getDecoder().decode(lines.getFirst()));
            return new SealKey(id, KeyFactory.getInstance(ALGORITHM).generatePrivate(spec));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the key in " + file + " cannot be read", unreadable);
        } catch (GeneralSecurityException | IndexOutOfBoundsException broken) {
            throw new IllegalStateException("there is no key in " + file, broken);
        }
    }

    byte[] sign(byte[] hash) {
        try {
            var signature = Signature.getInstance(ALGORITHM);
            signature.initSign(key);
            signature.update(hash);
            return signature.sign();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static String id(String publicPart) {
        var digest = Sha256.of(Base64.getDecoder().decode(publicPart));
        return HexFormat.of().formatHex(digest, 0, 8);
    }

    private static List<String> newLines() throws GeneralSecurityException {
        var pair = KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
        var encoder = Base64.getEncoder();
        return List.of(
                encoder.encodeToString(pair.getPrivate().getEncoded()),
                encoder.encodeToString(pair.getPublic().getEncoded()));
    }

    /** A kill between leaves either no key or the whole of it. */
    private static void write(Path file, List<String> lines) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        var unfinished = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(unfinished);
        Files.createFile(
                unfinished,
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.write(unfinished, lines);
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private static void publish(Path file, String id, String publicPart) throws IOException {
        var known = Files.exists(file) ? Files.readString(file) : "";
        if (!known.contains(id + " ")) {
            Files.writeString(file, known + id + " " + publicPart + "\n");
        }
    }
}
