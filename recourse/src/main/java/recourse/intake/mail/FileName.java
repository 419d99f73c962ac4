package recourse.intake.mail;

import recourse.intake.mime.Characters;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** A name that a sender chose, made harmless for any file system, header and reader. */
final class FileName {
    private static final int LONGEST = 120;
    private static final int LONGEST_EXTENSION = 10;
    private static final Pattern FORBIDDEN =
            Pattern.compile("[\"*:<>?|/\\\\\\p{Cc}\\p{Cf}\\p{Co}\\p{Cs}\\p{Zl}\\p{Zp}]");
    private static final Pattern RESERVED =
            Pattern.compile("(?i)(con|prn|aux|nul|com\\d|lpt\\d)(\\..*)?");
    private static final Set<Character> EDGES = Set.of('.', ' ', '~', '-', '=', '+', '@');

    private FileName() {}

    static Optional<String> safe(String given) {
        var path = given.replace('\\', '/');
        var last = path.substring(path.lastIndexOf('/', Math.max(0, path.length() - 2)) + 1);
        var plain = trimmed(FORBIDDEN.matcher(last).replaceAll("").replaceAll("\\s+", " "));
        if (plain.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                RESERVED.matcher(plain).matches() ? "file-" + shortened(plain) : shortened(plain));
    }

    /** A leading dot hides a file, a leading = or + makes a formula, a leading dash an option. */
    private static String trimmed(String name) {
        var start = 0;
        while (start < name.length() && EDGES.contains(name.charAt(start))) {
            start++;
        }
        var end = name.length();
        while (end > start && (name.charAt(end - 1) == '.' || name.charAt(end - 1) == ' ')) {
            end--;
        }
        return name.substring(start, end);
    }

    private static String shortened(String name) {
        if (name.length() <= LONGEST) {
            return name;
        }
        var dot = name.lastIndexOf('.');
        var extension =
                dot > 0 && name.length() - dot <= LONGEST_EXTENSION ? name.substring(dot) : "";
        return Characters.cut(name, LONGEST - extension.length()).strip() + extension;
    }

    static String numbered(int number, String type) {
        return "attachment-" + number + extension(type);
    }

    private static String extension(String type) {
        return switch (type.toLowerCase(Locale.ROOT)) {
            case "message/rfc822" -> ".eml";
            case "text/plain", "message/delivery-status", "text/rfc822-headers" -> ".txt";
            case "text/html" -> ".html";
            case "text/calendar" -> ".ics";
            case "image/jpeg" -> ".jpg";
            case "image/png" -> ".png";
            case "image/gif" -> ".gif";
            case "application/pdf" -> ".pdf";
            case "application/pgp-signature", "application/pgp-encrypted" -> ".asc";
            case "application/pkcs7-signature", "application/x-pkcs7-signature" -> ".p7s";
            case "application/pkcs7-mime", "application/x-pkcs7-mime" -> ".p7m";
            case "application/ms-tnef" -> ".dat";
            default -> ".bin";
        };
    }
}
