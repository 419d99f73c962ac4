package recourse.platform.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

import recourse.platform.Words;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.text.MessageFormat;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The words of all modules in all languages: classpath:messages/MODULE_LANGUAGE.properties. */
@Component
public class Texts {
    static final String FIRST = "en";

    private final Map<String, Map<String, String>> byLanguage = new TreeMap<>();

    public Texts() {
        try {
            for (var bundle :
                    new PathMatchingResourcePatternResolver()
                            .getResources("classpath*:messages/*_*.properties")) add(bundle);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    public List<String> languages() {
        return List.copyOf(byLanguage.keySet());
    }

    public Set<String> keys(String language) {
        return new TreeSet<>(in(language).keySet());
    }

    /**
     * A text that nobody wrote shows its key: an odd word is better than no page. A test finds it
     * first.
     */
    public String say(Locale locale, String key, Object... arguments) {
        var text = in(locale.getLanguage()).get(key);
        if (text == null) text = in(FIRST).getOrDefault(key, key);
        if (text.indexOf('{') < 0) return text;
        // Writers of texts need no quoting: an apostrophe is an apostrophe.
        return new MessageFormat(text.replace("'", "''"), locale).format(arguments);
    }

    /** A text of our own in all languages, for what is kept beside an administrator's words. */
    public Words words(String key) {
        var words = new TreeMap<String, String>();
        languages().forEach(language -> words.put(language, say(Locale.of(language), key)));
        return new Words(words);
    }

    public boolean has(String key) {
        return in(FIRST).containsKey(key);
    }

    String written(String language, String key) {
        return in(language).getOrDefault(key, "");
    }

    private Map<String, String> in(String language) {
        return byLanguage.getOrDefault(language, Map.of());
    }

    private void add(Resource bundle) throws IOException {
        var name = Objects.requireNonNull(bundle.getFilename());
        var language = name.substring(name.lastIndexOf('_') + 1, name.lastIndexOf('.'));
        var texts = new Properties();
        try (var reader = new InputStreamReader(bundle.getInputStream(), UTF_8)) {
            texts.load(reader);
        }
        var known = byLanguage.computeIfAbsent(language, _ -> new HashMap<>());
        texts.forEach((key, text) -> {
            if (known.put((String) key, (String) text) != null)
                throw new IllegalStateException("Two texts for " + key + " in " + language);
        });
    }
}
