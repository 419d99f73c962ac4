package recourse.demonstration.story;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.random.RandomGenerator;

/**
 * What the house writes, says and notes about a complaint, and what complainants say later, in one
 * language.
 */
public final class HouseWords {
    private final Sheet sheet;
    private final Map<String, List<Template>> known = new ConcurrentHashMap<>();

    public HouseWords(Locale language) {
        this.sheet = Sheet.read("answers.yaml").sheet(language.getLanguage());
    }

    /** One of the texts of a kind, such as {@code first} or {@code remedies/refund}. */
    public String say(String kind, Details details, RandomGenerator random) {
        var text = new StringBuilder();
        Lexicon.any(known.computeIfAbsent(kind, this::read), random)
                .write(text, details::word, random);
        return Storyteller.tidy(text.toString());
    }

    private List<Template> read(String kind) {
        var path = Arrays.asList(kind.split("/"));
        var at = sheet;
        for (var step : path.subList(0, path.size() - 1)) {
            at = at.sheet(step);
        }
        var text = at.text(path.getLast());
        return Template.all(
                text.contains("\n") ? at.lines(path.getLast()) : at.choices(path.getLast()));
    }
}
