package recourse.insight.web;

import org.springframework.stereotype.Component;

import recourse.insight.Figure;
import recourse.platform.web.Texts;

import java.util.Locale;

/** What each figure counts, in the reader's language. */
@Component
class Definitions {
    private final Texts texts;

    Definitions(Texts texts) {
        this.texts = texts;
    }

    String of(Figure figure, Locale language) {
        return texts.say(
                language,
                "insight.counts." + figure.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }
}
