package recourse.correspondence;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import recourse.platform.Administrator;
import recourse.platform.Checks;
import recourse.platform.Clock;
import recourse.platform.Keys;
import recourse.platform.Refused;
import recourse.platform.SettingChanged;
import recourse.platform.SettingChanged.Act;
import recourse.platform.SettingChanged.Area;
import recourse.platform.Words;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** The words that messages begin with are written anew, in each language, or as they were. */
@Component
public class ChangeTemplate {
    private static final int NAME = 120;
    private static final int SUBJECT = 300;
    private static final int BODY = 20_000;

    private final Templates templates;
    private final StandardTemplates standard;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ChangeTemplate(
            Templates templates,
            StandardTemplates standard,
            ApplicationEventPublisher events,
            Clock clock) {
        this.templates = templates;
        this.standard = standard;
        this.events = events;
        this.clock = clock;
    }

    /** What the form and the API say: a text for each language. */
    public record Told(
            @Nullable Map<String, String> name,
            @Nullable Map<String, String> subject,
            @Nullable Map<String, String> body) {
        public static Told of(Template template) {
            return new Told(
                    template.name().byLanguage(),
                    template.subject().byLanguage(),
                    template.body().byLanguage());
        }
    }

    public Template find(String key) {
        return templates.find(key).orElseThrow(Refused::notVisible);
    }

    /** Whether it can go back to what it was: one of ours that reads differently now. */
    public boolean isChanged(Template template) {
        return standard.find(template.key())
                .map(before -> !values(before).equals(values(template)))
                .orElse(false);
    }

    public boolean isOwn(String key) {
        return standard.find(key).isEmpty();
    }

    /** As it would be, without writing it: for the preview, which shows what is missing. */
    public Template read(String key, Told told) {
        return new Template(
                new UUID(0, 0), key, words(told.name), words(told.subject), words(told.body));
    }

    @Transactional
    public Template add(Administrator by, Told told) {
        var template = checked("", told);
        var key = Keys.from(template.name().in(Locale.ENGLISH), templates::knows);
        templates.add(key, template.name(), template.subject(), template.body());
        templates.changed();
        events.publishEvent(
                SettingChanged.added(Area.TEMPLATE, name(template), by, values(template)));
        return find(key);
    }

    @Transactional
    public Template change(Administrator by, String key, Told told) {
        return write(by, find(key), checked(key, told));
    }

    @Transactional
    public Template reset(Administrator by, String key) {
        return write(by, find(key), standard.find(key).orElseThrow(Refused::notVisible));
    }

    @Transactional
    public void retire(Administrator by, String key) {
        var template = find(key);
        if (!isOwn(key)) {
            throw Refused.conflict("correspondence.template.stays");
        }
        templates.write(key, null, clock.instant());
        events.publishEvent(SettingChanged.of(Area.TEMPLATE, name(template), Act.RETIRED, by));
    }

    private Template write(Administrator by, Template before, Template after) {
        templates.write(before.key(), after, clock.instant());
        events.publishEvent(
                SettingChanged.changed(
                        Area.TEMPLATE, name(after), by, values(before), values(after)));
        return find(before.key());
    }

    private Template checked(String key, Told told) {
        var checks = new Checks();
        var template = read(key, told);
        check(checks, "name", template.name(), NAME);
        check(checks, "subject", template.subject(), SUBJECT);
        check(checks, "body", template.body(), BODY);
        checks.refuseFaults();
        return template;
    }

    private void check(Checks checks, String field, Words words, int longest) {
        if (words.byLanguage().isEmpty()) {
            checks.fault(field, "platform.check.missing");
        }
        words.byLanguage()
                .forEach((language, text) -> {
                    checks.text(field + "." + language, text, longest);
                    templates
                            .unknownIn(text)
                            .forEach(name ->
                                    checks.fault(
                                            field + "." + language,
                                            "correspondence.template.unknown-variable",
                                            name));
                });
    }

    /** Line ends as the house keeps them; a language without a text is not one. */
    private static Words words(@Nullable Map<String, String> told) {
        var words = new TreeMap<String, String>();
        if (told != null) {
            told.forEach((language, text) -> {
                if (text != null && !text.isBlank()) {
                    words.put(language, text.replace("\r\n", "\n").strip());
                }
            });
        }
        return new Words(words);
    }

    private static String name(Template template) {
        return template.name().in(Locale.ENGLISH);
    }

    private static Map<String, String> values(Template template) {
        var values = new TreeMap<String, String>();
        template.name().byLanguage().forEach((tag, text) -> values.put("name." + tag, text));
        template.subject().byLanguage().forEach((tag, text) -> values.put("subject." + tag, text));
        template.body().byLanguage().forEach((tag, text) -> values.put("body." + tag, text));
        return values;
    }
}
