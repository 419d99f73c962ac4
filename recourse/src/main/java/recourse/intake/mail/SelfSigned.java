package recourse.intake.mail;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Base64;
import java.util.concurrent.TimeUnit;

/**
 * A certificate of our own making, for a door that was given none. It proves nothing about who we
 * are, yet keeps listeners out: servers that hand mail over ask for no more.
 */
public final class SelfSigned {
    private static final String SECRET = "only-until-it-is-written";
    private static final int PATIENCE_SECONDS = 30;

    private SelfSigned() {}

    /** Made at the first start, with JDK's own tool; the same one afterwards. */
    public static DoorCertificate in(Path data, String hostName) throws IOException {
        var chain = data.resolve("mail.crt");
        var key = data.resolve("mail.key");
        if (!Files.exists(chain) || !Files.exists(key)) {
            make(data, hostName, chain, key);
        }
        return new DoorCertificate(chain, key);
    }

    private static void make(Path data, String hostName, Path chain, Path key) throws IOException {
        var folder = Files.createTempDirectory(data, "mail-certificate");
        try {
            var store = folder.resolve("store.p12");
            runKeyTool(store, hostName);
            var made = KeyStore.getInstance(store.toFile(), SECRET.toCharArray());
            var secret = made.getKey("door", SECRET.toCharArray()).getEncoded();
            var certificate = made.getCertificate("door").getEncoded();
            // The chain last: a kill between leaves one that is made anew.
            write(key, "PRIVATE KEY", secret);
            write(chain, "CERTIFICATE", certificate);
        } catch (GeneralSecurityException unexpected) {
            throw new IOException("the mail certificate could not be made", unexpected);
        } finally {
            Files.deleteIfExists(folder.resolve("store.p12"));
            Files.deleteIfExists(folder);
        }
    }

    private static void runKeyTool(Path store, String hostName) throws IOException {
        var tool = Path.of(System.getProperty("java.home"), "bin", "keytool");
        var making =
                new ProcessBuilder(
                                tool.toString(),
                                "-genkeypair",
                                "-alias",
                                "door",
                                "-keyalg",
                                "EC",
                                "-groupname",
                                "secp256r1",
                                "-dname",
                                "CN=" + hostName.replaceAll("[^A-Za-z0-9.-]", ""),
                                "-validity",
                                "3650",
                                "-storetype",
                                "PKCS12",
                                "-storepass",
                                SECRET,
                                "-keystore",
                                store.toString())
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start();
        try {
            if (!making.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS) || making.exitValue() != 0) {
                making.destroyForcibly();
                throw new IOException(tool + " made no certificate");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while a certificate was made", interrupted);
        }
    }

    private static void write(Path file, String label, byte[] content) throws IOException {
        var encoded =
                Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII))
                        .encodeToString(content);
        var unfinished = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(unfinished);
        Files.createFile(
                unfinished,
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(
                unfinished,
                "-----BEGIN " + label + "-----\n" + encoded + "\n-----END " + label + "-----\n");
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
    }
}
