package recourse.complaint;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * One sentence of the complainant's own that says most at a glance: the first that is more than a
 * greeting.
 */
public final class Gist {
    private static final int LONGEST = 140;
    private static final int FOLDED =
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS;
    private static final int FEWEST_WORDS = 4;
    private static final String SIGNATURE = "--";
    private static final Pattern GREETING =
            Pattern.compile(
                    "^(dear|hello|hi|hey|good (morning|afternoon|evening)|to whom it may concern|sehr geehrte[rn]?|guten (tag|morgen|abend)|hallo|liebe[rs]?"
                            + "|bonjour|bonsoir|chère?s?|madame|monsieur|messieurs|hola|buen[oa]s? (días|tardes|noches)|estimad[oa]s?|muy señor(es)?)\\b"
                            + "[^,!:;.?]{0,80}([,!:;.?]+\\s*|$)",
                    FOLDED);

    /** A full stop after these ends no sentence, whatever capital follows it. */
    private static final Pattern ABBREVIATION =
            Pattern.compile(
                    "(?s).*(^|[\\s(])(\\p{L}|mr|mrs|ms|dr|prof|st|no|nr|tel|approx|e\\.g|i\\.e|a\\.m|p\\.m|ca|bzw|usw|etc|inkl|zzgl|evtl|ggf|hr|fr|str|abs|z\\.\\s?b|d\\.\\s?h|u\\.\\s?a)\\.",
                    Pattern.CASE_INSENSITIVE);

    /** "am 15. November": a day in German is an ordinal, and months begin with a capital. */
    private static final Pattern ORDINAL = Pattern.compile("(?s).*(^|\\s)[0-3]?\\d\\.");

    /** Only its end says whether a sentence goes on; no abbreviation is as long as this. */
    private static final int ENDING = 16;

    /** Mail programs break lines at about 70 characters; a shorter line was ended by hand. */
    private static final int WRAPPED = 50;

    /**
     * What mail programs write, and people do not: the fields and lines above a mail that is
     * forwarded or answered, quotes, dividers, and where it was sent from.
     */
    private static final Pattern NOBODYS_WORDS =
            Pattern.compile(
                    "^>.*+|^[-_=*~]{3,}+.*+"
                            + "|^\\*?(from|to|cc|sent|date|subject|reply-to|von|an|gesendet|datum|betreff|kopie|de|à|envoyé|objet|para|enviado( el)?|asunto|fecha)\\s?\\*?\\s?:.*"
                            + "|^.{1,200}\\b(wrote|schrieb|a écrit|escribió)\\s?:|^am\\b.{1,100}\\bschrieb\\b.{1,200}:"
                            + "|^(begin forwarded message|anfang der weitergeleiteten (nachricht|e-mail)|début du message (réexpédié|transféré)|inicio del mensaje reenviado)\\s?:.*"
                            + "|^(sent from|get outlook for|von meinem|gesendet (von|mit|über)|diese nachricht wurde von|holen sie sich outlook|outlook für|envoyé (de|depuis|à partir)|télécharger outlook|enviado desde|obtener outlook|obtén outlook)\\b.{0,80}",
                    FOLDED);

    private Gist() {}

    public static String of(String narrative, Locale language) {
        var text = narrative.length() > 4_000 ? narrative.substring(0, 4_000) : narrative;
        for (var paragraph : paragraphs(text)) {
            var sentence = sentenceOf(paragraph, language);
            if (!sentence.isEmpty()) {
                return shortened(sentence);
            }
        }
        return shortened(inOneLine(text));
    }

    /** What has no sentence at all: the words that are somebody's, else all there is. */
    private static String inOneLine(String text) {
        var words = String.join(" ", paragraphs(text)).strip();
        return (words.isEmpty() ? text.strip() : words).replaceAll("\\s+", " ");
    }

    private static List<String> paragraphs(String text) {
        var paragraphs = new ArrayList<String>();
        var wrapped = false;
        for (var line : text.lines().map(Gist::plain).toList()) {
            if (line.equals(SIGNATURE) && paragraphs.stream().anyMatch(said -> !said.isEmpty())) {
                break;
            }
            if (wrapped && !line.isEmpty()) {
                paragraphs.add(paragraphs.removeLast() + " " + line);
            } else {
                paragraphs.add(line);
            }
            wrapped = line.length() >= WRAPPED;
        }
        return paragraphs;
    }

    private static String plain(String line) {
        var plain = line.replace('\u00a0', ' ').strip();
        return NOBODYS_WORDS.matcher(plain).matches() ? "" : plain;
    }

    private static String sentenceOf(String line, Locale language) {
        var sentences = BreakIterator.getSentenceInstance(language);
        sentences.setText(line);
        var from = 0;
        for (sentences.first(); sentences.next() != BreakIterator.DONE; ) {
            var sentence = line.substring(from, sentences.current()).strip();
            if (goesOn(sentence, language) && sentences.current() < line.length()) {
                continue;
            }
            from = sentences.current();
            var said = GREETING.matcher(sentence).replaceFirst("");
            if (said.split("\\s+").length >= FEWEST_WORDS) {
                return said;
            }
        }
        return "";
    }

    private static boolean goesOn(String sentence, Locale language) {
        var end = sentence.substring(Math.max(0, sentence.length() - ENDING));
        return ABBREVIATION.matcher(end).matches()
                || language.getLanguage().equals("de") && ORDINAL.matcher(end).matches();
    }

    private static String shortened(String sentence) {
        if (sentence.length() <= LONGEST) {
            return sentence;
        }
        var cut = sentence.lastIndexOf(' ', LONGEST - 1);
        var end = cut > LONGEST / 2 ? cut : LONGEST - 1;
        // Never half of a surrogate pair.
        return sentence.substring(
                        0, Character.isHighSurrogate(sentence.charAt(end - 1)) ? end - 1 : end)
                + "…";
    }
}
