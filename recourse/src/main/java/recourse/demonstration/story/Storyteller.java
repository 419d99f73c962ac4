package recourse.demonstration.story;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

/**
 * Tells what happened to somebody: the matter, what they tried, what it did to them, what they
 * want.
 */
public final class Storyteller {
    private final Lexicon lexicon;
    private final List<Voice> voices;
    private final List<Template> tried;
    private final List<Template> effects;
    private final Map<String, List<Template>> wants;
    private final Map<String, Template> outcomes;

    /** How a text reaches the house decides whether it has a greeting and a name below. */
    public enum Form {
        LETTER,
        FIELD,
        SPOKEN
    }

    public Storyteller(Locale language) {
        var tag = language.getLanguage();
        var phrases = Sheet.read("phrases.yaml").sheet(tag);
        lexicon = Lexicon.read(language);
        voices = Sheet.read("voices.yaml").sheets(tag).stream().map(Voice::of).toList();
        tried = Template.all(phrases.lines("tried"));
        effects = Template.all(phrases.lines("effects"));
        var wanted = phrases.sheet("wants");
        wants =
                wanted.values().keySet().stream()
                        .collect(
                                Collectors.toMap(
                                        want -> want, want -> Template.all(wanted.lines(want))));
        var named = phrases.sheet("outcomes");
        outcomes =
                named.values().keySet().stream()
                        .collect(
                                Collectors.toMap(
                                        want -> want, want -> Template.of(named.text(want))));
    }

    public Locale language() {
        return lexicon.language();
    }

    /**
     * @param name who tells it, null for somebody who does not say
     */
    public Tale tell(
            Matter matter,
            @Nullable Matter also,
            Form form,
            @Nullable String name,
            LocalDate today,
            RandomGenerator random) {
        return tell(matter, also, form, name, new Details(lexicon, matter, today, random), random);
    }

    /** Something that happened at a certain place. */
    public Tale tellAt(
            String site,
            Matter matter,
            Form form,
            @Nullable String name,
            LocalDate today,
            RandomGenerator random) {
        var details = new Details(lexicon, matter, today, random).at(lexicon.place(site), matter);
        return tell(matter, null, form, name, details, random);
    }

    /** The same thing in other words, as somebody else would tell it. */
    public Tale retell(
            Tale tale, Form form, @Nullable String name, LocalDate today, RandomGenerator random) {
        return tell(
                tale.matter(),
                tale.also(),
                form,
                name,
                tale.details().retold(tale.matter(), today, random),
                random);
    }

    private Tale tell(
            Matter matter,
            @Nullable Matter also,
            Form form,
            @Nullable String name,
            Details details,
            RandomGenerator random) {
        var voice = Voice.any(voices, random);
        var want = Lexicon.any(matter.wants(), random);
        var narrative = narrative(matter, also, form, name, voice, want, details, random);
        var telling = matter.telling(language().getLanguage());
        var subject =
                form == Form.SPOKEN || random.nextInt(4) == 0
                        ? null
                        : tidy(said(Lexicon.any(telling.subjects(), random), details, random));
        return new Tale(
                matter,
                also,
                language(),
                voice.careless() && subject != null ? subject.toLowerCase(language()) : subject,
                voice.careless() && form != Form.SPOKEN ? careless(narrative) : narrative,
                want,
                random.nextInt(3) == 0
                        ? null
                        : tidy(said(outcomes.getOrDefault(want, Template.of("")), details, random)),
                details.product(),
                details.site(),
                details.incident(),
                details);
    }

    private String narrative(
            Matter matter,
            @Nullable Matter also,
            Form form,
            @Nullable String name,
            Voice voice,
            String want,
            Details details,
            RandomGenerator random) {
        var body = new ArrayList<Template>();
        body.add(Lexicon.any(matter.telling(language().getLanguage()).tells(), random));
        asides(voice.asides(random), random).forEach(body::add);
        if (also != null) {
            body.add(
                    Template.of(
                            language().getLanguage().equals("de")
                                    ? "Und noch etwas:"
                                    : "And another thing:"));
            body.add(Lexicon.any(also.telling(language().getLanguage()).tells(), random));
        }
        if (random.nextInt(4) > 0) {
            body.add(Lexicon.any(wants.getOrDefault(want, List.of(Template.of(""))), random));
        }
        var opening =
                form == Form.SPOKEN
                        ? ""
                        : said(Lexicon.any(voice.openings(), random), details, random);
        var closing =
                form == Form.SPOKEN
                        ? ""
                        : said(Lexicon.any(voice.closings(), random), details, random);
        var text =
                body.stream()
                        .map(sentence -> said(sentence, details, random))
                        .collect(Collectors.joining(" "));
        return laidOut(form, tidy(opening), tidy(text), tidy(closing), name);
    }

    private List<Template> asides(int number, RandomGenerator random) {
        var asides = new ArrayList<Template>();
        for (var i = 0; i < number; i++) {
            var aside = Lexicon.any(i % 2 == 0 ? tried : effects, random);
            if (!asides.contains(aside)) {
                asides.add(aside);
            }
        }
        return asides;
    }

    private static String laidOut(
            Form form, String opening, String text, String closing, @Nullable String name) {
        var between = form == Form.LETTER ? "\n\n" : "\n";
        var parts = new ArrayList<String>();
        parts.add(opening);
        parts.add(text);
        parts.add(closing);
        var laidOut =
                parts.stream().filter(part -> !part.isBlank()).collect(Collectors.joining(between));
        return form == Form.LETTER && name != null ? laidOut + "\n" + name : laidOut;
    }

    private static String said(Template template, Details details, RandomGenerator random) {
        var text = new StringBuilder();
        template.write(text, details::word, random);
        return text.toString();
    }

    /** Sentences begin with a capital, whatever word was put there. */
    static String tidy(String text) {
        var tidy = new StringBuilder(text.strip());
        var begins = true;
        for (var i = 0; i < tidy.length(); i++) {
            var letter = tidy.charAt(i);
            if (begins && Character.isLetter(letter)) {
                tidy.setCharAt(i, Character.toUpperCase(letter));
            }
            begins = ".?!\n".indexOf(letter) >= 0 || begins && Character.isWhitespace(letter);
        }
        return tidy.toString();
    }

    /** Typed on a phone, between two stops. */
    private String careless(String text) {
        return text.toLowerCase(language())
                .replace("'", "")
                .replaceAll("\\.( |$)", " ")
                .replaceAll(" +", " ")
                .strip();
    }
}
