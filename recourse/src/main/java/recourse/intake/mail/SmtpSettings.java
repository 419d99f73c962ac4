package recourse.intake.mail;

import org.jspecify.annotations.Nullable;

import java.net.InetAddress;
import java.nio.file.Path;
import java.time.Duration;

/**
 * Where the door stands and how much it lets in at once. Without a certificate no line is
 * protected.
 */
public record SmtpSettings(
        InetAddress bind,
        int port,
        String hostName,
        int largestMail,
        int connections,
        int connectionsOfOnePeer,
        Duration silence,
        Duration longestMail,
        Path spool,
        @Nullable DoorCertificate certificate) {

    public static SmtpSettings at(InetAddress bind, int port, String hostName, Path spool) {
        return new SmtpSettings(
                bind,
                port,
                hostName,
                50_000_000,
                200,
                100,
                Duration.ofMinutes(2),
                Duration.ofMinutes(15),
                spool,
                null);
    }

    public SmtpSettings protectedBy(@Nullable DoorCertificate other) {
        return new SmtpSettings(
                bind,
                port,
                hostName,
                largestMail,
                connections,
                connectionsOfOnePeer,
                silence,
                longestMail,
                spool,
                other);
    }
}
