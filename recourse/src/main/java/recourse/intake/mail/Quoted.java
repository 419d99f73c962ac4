package recourse.intake.mail;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Where in a text the words of earlier mails begin, so that they can be folded away; nothing is
 * ever cut.
 */
public final class Quoted {
    private static final int LONGEST_LINE = 400;
    private static final int HEAD_LINES = 6;
    private static final int BROKEN = 2;
    private static final String WROTE =
            "(wrote|schrieb|geschrieben|a écrit|schreef|escribió|ha scritto|escreveu|skrev|napsal)";
    private static final Pattern OPENING = pattern("^(on|am|le|op|el|il|em|den|dne)\\b.*");
    private static final Pattern REPLY_LINE =
            pattern(
                    OPENING.pattern()
                            + "\\b"
                            + WROTE
                            + "\\b.*:$|^.*<[^<>\\s]+@[^<>\\s]+>\\s*"
                            + WROTE
                            + "\\b.*:$");
    private static final Pattern ANY_WROTE_LINE = pattern("^.{1,120}\\b" + WROTE + "\\b.*:$");
    private static final Pattern DIVIDER =
            pattern(
                    "^[-_=*\\s]*(original message|original-nachricht|originalnachricht|ursprüngliche nachricht|message d'origine|message original"
                            + "|mensaje original|messaggio originale|oorspronkelijk bericht|original appointment|forwarded message"
                            + "|weitergeleitete nachricht|message transféré|mensaje reenviado|begin forwarded message:|anfang der weitergeleiteten nachricht:"
                            + "|anfang der weitergeleiteten e-mail:|début du message réexpédié :|début du message transféré :|inicio del mensaje reenviado:)[-_=*\\s]*$|^_{20,}$");
    private static final String SENDER = "(from|von|de|van|da)";
    private static final Pattern SENDER_FIELD =
            pattern("^[*\\s]*" + SENDER + "[*\\s]*:[*\\s]*\\S.*");
    private static final Pattern OTHER_FIELD =
            pattern(
                    "^[*\\s]*(sent|date|to|subject|gesendet|datum|an|betreff|envoyé|à|objet|enviado|enviado el|fecha|para|asunto|verzonden|aan|onderwerp|inviato|oggetto)[*\\s]*:.*");

    private final List<String> lines;
    private final int[] offsets;

    private Quoted(String text) {
        lines = Arrays.asList(text.split("\n", -1));
        offsets = new int[lines.size()];
        for (var i = 1; i < offsets.length; i++) {
            offsets[i] = offsets[i - 1] + lines.get(i - 1).length() + 1;
        }
    }

    /**
     * The offset of the first line below which all is from earlier mails; absent if the sender's
     * words are everywhere.
     */
    public static OptionalInt foldFrom(String text) {
        var quoted = new Quoted(text);
        var own = quoted.firstWords();
        var end = quoted.dividerAfter(own);
        return IntStream.of(quoted.trailingQuote(end), end)
                .filter(line -> line > own && line < quoted.lines.size())
                .map(line -> quoted.offsets[line])
                .min();
    }

    /** The offset of the sender's signature, by the line that sets it off. */
    public static OptionalInt signatureFrom(String text) {
        var quoted = new Quoted(text);
        var line = quoted.signatureBefore(quoted.lines.size());
        return line > 0 && line < quoted.lines.size()
                ? OptionalInt.of(quoted.offsets[line])
                : OptionalInt.empty();
    }

    private int firstWords() {
        return IntStream.range(0, lines.size())
                .filter(i -> !lines.get(i).isBlank())
                .findFirst()
                .orElse(lines.size());
    }

    private int dividerAfter(int own) {
        return IntStream.range(own + 1, lines.size())
                .filter(this::isDivider)
                .findFirst()
                .orElse(lines.size());
    }

    private boolean isDivider(int i) {
        var line = lower(i);
        return DIVIDER.matcher(line).matches()
                || (REPLY_LINE.matcher(line).matches() && !quoteFollows(i))
                || (brokenReplyLine(i) > 0 && !quoteFollows(i + brokenReplyLine(i)))
                || opensHead(i);
    }

    /**
     * Programs break "On …, somebody wrote:" in two or three when names are long: how many lines it
     * goes on after this one, 0 where it does not begin here.
     */
    private int brokenReplyLine(int i) {
        var whole = lower(i);
        if (!OPENING.matcher(whole).matches() || whole.endsWith(":")) {
            return 0;
        }
        for (var more = 1; more <= BROKEN && i + more < lines.size(); more++) {
            if (OPENING.matcher(lower(i + more)).matches()) {
                return 0;
            }
            whole += " " + lower(i + more);
            if (REPLY_LINE.matcher(whole).matches()) {
                return more;
            }
        }
        return 0;
    }

    /** The fields of an earlier mail: some programs begin with the sender, some with the date. */
    private boolean opensHead(int i) {
        if (SENDER_FIELD.matcher(lower(i)).matches()) {
            return fieldFollows(i);
        }
        return isField(i) && !(i > 0 && isField(i - 1)) && senderFollows(i);
    }

    private boolean isField(int i) {
        return OTHER_FIELD.matcher(lower(i)).matches();
    }

    private boolean senderFollows(int i) {
        for (var next = i + 1; next < Math.min(i + HEAD_LINES, lines.size()); next++) {
            if (SENDER_FIELD.matcher(lower(next)).matches()) {
                return true;
            }
            if (!isField(next)) {
                return false;
            }
        }
        return false;
    }

    /**
     * The last run of ">" lines, if only a signature stands below it; who answers between the lines
     * needs them all read.
     */
    private int trailingQuote(int end) {
        var top = lines.size();
        var i = signatureBefore(end) - 1;
        for (; i >= 0 && (isQuote(i) || lines.get(i).isBlank()); i--) {
            top = isQuote(i) ? i : top;
        }
        return top == lines.size() || i < 0 ? top : withReplyLine(i, top);
    }

    /** Where the run begins, with the "… wrote:" above it. */
    private int withReplyLine(int above, int top) {
        for (var broken = 1; broken <= BROKEN && broken <= above; broken++) {
            if (brokenReplyLine(above - broken) == broken) {
                return above - broken;
            }
        }
        return ANY_WROTE_LINE.matcher(lower(above)).matches() ? above : top;
    }

    private int signatureBefore(int end) {
        for (var i = end - 1; i > 0; i--) {
            if (lines.get(i).equals("-- ") || lines.get(i).strip().equals("--")) {
                return i;
            }
            if (isQuote(i)) {
                return end;
            }
        }
        return end;
    }

    private boolean quoteFollows(int i) {
        return IntStream.range(i + 1, Math.min(i + 4, lines.size())).anyMatch(this::isQuote);
    }

    private boolean fieldFollows(int i) {
        return IntStream.range(i + 1, Math.min(i + 3, lines.size())).anyMatch(this::isField);
    }

    private boolean isQuote(int i) {
        var line = lines.get(i);
        for (var at = 0; at < line.length() && at < LONGEST_LINE; at++) {
            if (!Character.isWhitespace(line.charAt(at))) {
                return line.charAt(at) == '>';
            }
        }
        return false;
    }

    /** A line for the patterns: none of them is tried on more than a line of a letter can hold. */
    private String lower(int i) {
        var line = lines.get(i);
        return line.length() > LONGEST_LINE
                ? ""
                : line.replace('\u00a0', ' ')
                        .replace('\u202f', ' ')
                        .strip()
                        .toLowerCase(Locale.ROOT);
    }

    private static Pattern pattern(String regex) {
        return Pattern.compile(regex, Pattern.UNICODE_CHARACTER_CLASS);
    }
}
