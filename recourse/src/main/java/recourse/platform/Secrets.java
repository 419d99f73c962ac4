package recourse.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
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

    /**
     * The keys of a house; the first start makes one.
     *
     * @param data where the house keeps its database, if it is its own
     */
    public static Secrets in(Path keys, Path data) {
        var file = keys.resolve("secret.keys");
        try {
            if (!Files.exists(file)) {
                refuseLoss(file, data);
                writeFirstKey(file);
            } else if (Files.size(file) == 0) {
                writeFirstKey(file);
            }
            return new Secrets(
                    Files.readAllLines(file).stream()
                            .filter(line -> !line.isBlank())
                            .map(line -> Base64.getDecoder().decode(line.strip()))
                            .toList());
        } catch (FileAlreadyExistsException aFile) {
            throw new UncheckedIOException(
                    aFile.getFile()
                            + " is a file. Give --data a folder, or the name of one to be made",
                    aFile);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the keys in " + file + " cannot be read", unreadable);
        }
    }

    /** There was a house before, and its keys are gone. */
    public static final class Missing extends IllegalStateException {
        private static final long serialVersionUID = 1L;

        Missing(Path file) {
            super(
                    file
                            + " is missing, so links and answers to mail would no longer find their complaint."
                            + " Put it back from your backup and start again; if it is lost for good, make an"
                            + " empty file of that name, and new keys begin.");
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

    /** Where there were seals or a database before, there were keys before. */
    private static void refuseLoss(Path file, Path data) {
        if (Files.exists(file.resolveSibling("seal.key"))
                || Files.exists(data.resolve("postgres"))) {
            throw new Missing(file);
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
