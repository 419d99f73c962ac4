package recourse.intake.mail;

import org.jspecify.annotations.Nullable;

import recourse.intake.mime.Allowance;
import recourse.intake.mime.Characters;
import recourse.intake.mime.Charsets;
import recourse.intake.mime.Defect;
import recourse.intake.mime.Part;
import recourse.platform.PlainText;
import recourse.platform.SafeHtml;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a mail says, gathered from its parts: of alternatives one, of all else everything in order.
 */
final class MailText {
    private static final Pattern META_CHARSET =
            Pattern.compile("(?i)charset\\s*=\\s*[\"']?([a-z0-9_:.-]{2,40})");
    private static final int META_WITHIN = 2_048;

    private final Allowance allowance;
    private final Map<Part, Section> sections = new LinkedHashMap<>();
    private final List<Part> attachments = new ArrayList<>();
    private int room;
    private @Nullable String firstCharset;

    /** Text and HTML that say the same; either may be missing. */
    private record Section(StringBuilder text, StringBuilder html) {
        String asText() {
            return text.toString().isBlank()
                    ? PlainText.of(html.toString())
                    : text.toString().strip();
        }

        String asHtml() {
            return html.toString().isBlank() ? SafeHtml.asText(text.toString()) : html.toString();
        }
    }

    private MailText(Allowance allowance) {
        this.allowance = allowance;
        this.room = allowance.limits().textCharacters();
    }

    static MailText of(Part root, Allowance allowance) {
        var text = new MailText(allowance);
        text.walk(root);
        return text;
    }

    String text() {
        return sections.values().stream()
                .map(Section::asText)
                .filter(text -> !text.isBlank())
                .collect(Collectors.joining("\n\n"));
    }

    @Nullable String html() {
        if (sections.values().stream().allMatch(section -> section.html().toString().isBlank())) {
            return null;
        }
        return sections.values().stream().map(Section::asHtml).collect(Collectors.joining("\n"));
    }

    List<Part> attachments() {
        return attachments;
    }

    /** As the first words call their charset. */
    Optional<String> charset() {
        return Optional.ofNullable(firstCharset);
    }

    private void walk(Part part) {
        if (part.type().equals("multipart/encrypted") || part.type().endsWith("pkcs7-mime")) {
            allowance.note(Defect.Kind.ENCRYPTED, part.type());
        }
        part.children().forEach(this::walk);
        if (part.isLeaf() && isSpoken(part)) {
            speak(part);
        } else if (part.isLeaf()
                && (part.parent().isPresent() || !part.type().startsWith("text/"))) {
            attachments.add(part);
        }
    }

    private static boolean isSpoken(Part part) {
        var isText =
                part.type().equals("text/plain")
                        || part.type().equals("text/html")
                        || isBroken(part);
        var isAlone = part.parent().isEmpty();
        return isText && (isAlone || (!part.isAttachment() && part.fileName().isEmpty()));
    }

    /** A multipart without parts lost its boundaries on the way; its words are still there. */
    private static boolean isBroken(Part part) {
        return part.type().startsWith("multipart/") && !hasNul(part.content().head(META_WITHIN));
    }

    private static boolean hasNul(byte[] bytes) {
        for (var b : bytes) {
            if (b == 0) {
                return true;
            }
        }
        return false;
    }

    private void speak(Part part) {
        var isHtml = part.type().equals("text/html");
        var section =
                sections.computeIfAbsent(
                        alternative(part),
                        any -> new Section(new StringBuilder(), new StringBuilder()));
        var words = isHtml ? section.html() : section.text();
        words.append(words.isEmpty() ? "" : "\n").append(decoded(part, isHtml));
    }

    /**
     * The outermost alternative in which a part stands: only one of its branches is to be shown.
     */
    private static Part alternative(Part part) {
        var outermost = part;
        for (var up = part.parent(); up.isPresent(); up = up.get().parent()) {
            if (up.get().type().equals("multipart/alternative")) {
                outermost = up.get();
            }
        }
        return outermost;
    }

    private String decoded(Part part, boolean isHtml) {
        var bytes = bytes(part);
        var charset =
                part.typeParameter("charset")
                        .or(() -> isHtml ? metaCharset(bytes) : Optional.empty())
                        .orElse(null);
        firstCharset = firstCharset == null ? charset : firstCharset;
        var characters =
                Charsets.decode(bytes, charset, allowance)
                        .replace("\r\n", "\n")
                        .replace('\r', '\n');
        if (!Characters.areSound(characters)) {
            allowance.note(Defect.Kind.CHARACTERS_REPLACED, part.type());
        }
        room -= characters.length();
        return Characters.sound(
                characters.startsWith("\ufeff") ? characters.substring(1) : characters);
    }

    private byte[] bytes(Part part) {
        var most = Math.max(0, room);
        try (var input = part.content().open()) {
            var bytes = input.readNBytes(most);
            if (input.read() >= 0) {
                allowance.note(Defect.Kind.TEXT_CUT, part.type());
            }
            return bytes;
        } catch (IOException damaged) {
            allowance.note(Defect.Kind.DAMAGED_CONTENT, part.type());
            return new byte[0];
        }
    }

    private static Optional<String> metaCharset(byte[] html) {
        var head =
                new String(
                        html, 0, Math.min(html.length, META_WITHIN), StandardCharsets.ISO_8859_1);
        var matcher = META_CHARSET.matcher(head);
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }
}
