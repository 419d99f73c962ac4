package recourse.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Locale;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Tokens that are recomputed and never stored: an HMAC over what they are for. Keys are lines of
 * {@code DATA/secret.keys}, readable by the owner alone; the last line signs, all lines are
 * accepted.
 */
public final class Secrets {
    private static final int KEY_BYTES = 32;

    private final List<byte[]> keys;

    private Secrets(List<byte[]> keys) {
        this.keys = keys;
    }

    public static Secrets in(Path data) {
        var file = data.resolve("secret.keys");
        try {
            if (!Files.exists(file)) {
                warnOfLoss(data, file);
                writeFirstKey(file);
            }
            return new Secrets(
                    Files.readAllLines(file).stream()
                            .filter(line -> !line.isBlank())
                            .map(line -> Base64.getDecoder().decode(line.strip()))
                            .toList());
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the keys in " + file + " cannot be read", unreadable);
        }
    }

    /** A token of 26 letters and digits: 128 bits, safe in addresses, mail headers and on paper. */
    public String token(String purpose, Object... about) {
        return token(keys.getLast(), purpose, about);
    }

    /** Whether the token was made by any of our keys, compared in constant time. */
    public boolean verifies(String token, String purpose, Object... about) {
        var given = token.toLowerCase(Locale.ROOT).getBytes(StandardCharsets.US_ASCII);
        var fits = false;
        for (var key : keys) {
            fits |=
                    MessageDigest.isEqual(
                            given, token(key, purpose, about).getBytes(StandardCharsets.US_ASCII));
        }
        return fits;
    }

    private static String token(byte[] key, String purpose, Object... about) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            mac.update(purpose.getBytes(StandardCharsets.UTF_8));
            for (var part : about) {
                mac.update((byte) 0);
                mac.update(part.toString().getBytes(StandardCharsets.UTF_8));
            }
            return Base32.write(mac.doFinal(), 16);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Where there were seals before, there were keys before. */
    private static void warnOfLoss(Path data, Path file) {
        if (Files.exists(data.resolve("seal.key"))) {
            System.getLogger(Secrets.class.getName())
                    .log(
                            System.Logger.Level.WARNING,
                            "{0} was missing, so there are new keys: links and answers to mail sent"
                                    + " before no longer find their complaint. Stop the program and"
                                    + " put the old file back if you have it.",
                            file);
        }
    }

    /** A kill between leaves either no key or the whole of it. */
    private static void writeFirstKey(Path file) throws IOException {
        var key = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(key);
        Files.createDirectories(file.getParent());
        var unfinished = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(unfinished);
        Files.createFile(
                unfinished,
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(unfinished, Base64.getEncoder().encodeToString(key) + "\n");
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
    }
}
