package recourse.correspondence;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import recourse.organisation.Organisations;
import recourse.platform.Administrator;
import recourse.platform.Checks;
import recourse.platform.Clock;
import recourse.platform.Keys;
import recourse.platform.Refused;
import recourse.platform.SettingChanged;
import recourse.platform.SettingChanged.Act;
import recourse.platform.SettingChanged.Area;
import recourse.platform.Words;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;

/** The words that messages begin with are written anew, in each language, or as they were. */
@Component
public class ChangeTemplate {
    private static final int NAME = 120;
    private static final int SUBJECT = 300;
    private static final int BODY = 20_000;

    private final Templates templates;
    private final StandardTemplates standard;
    private final AcknowledgementText acknowledgement;
    private final Organisations organisations;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ChangeTemplate(
            Templates templates,
            StandardTemplates standard,
            AcknowledgementText acknowledgement,
            Organisations organisations,
            ApplicationEventPublisher events,
            Clock clock) {
        this.templates = templates;
        this.standard = standard;
        this.acknowledgement = acknowledgement;
        this.organisations = organisations;
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

    /** All that can be changed: the acknowledgement, and what people begin their messages with. */
    public List<Template> all() {
        return Stream.concat(Stream.of(acknowledgement.current()), templates.all().stream())
                .toList();
    }

    public Template find(String key) {
        return key.equals(Template.ACKNOWLEDGEMENT)
                ? acknowledgement.current()
                : templates.find(key).orElseThrow(Refused::notVisible);
    }

    /** The variables that this template may use. */
    public List<String> variables(String key) {
        return key.equals(Template.ACKNOWLEDGEMENT)
                ? AcknowledgementText.VARIABLES
                : templates.variables();
    }

    /** Those that must stay in it. */
    public List<String> required(String key) {
        return key.equals(Template.ACKNOWLEDGEMENT) ? AcknowledgementText.REQUIRED : List.of();
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
        if (templates.knows(before.key())) {
            templates.write(before.key(), after, clock.instant());
        } else {
            // A house that is older than this template.
            templates.add(before.key(), after.name(), after.subject(), after.body());
        }
        templates.changed();
        events.publishEvent(
                SettingChanged.changed(
                        Area.TEMPLATE, name(after), by, values(before), values(after)));
        return find(before.key());
    }

    private Template checked(String key, Told told) {
        var checks = new Checks();
        var template = read(key, told);
        var known = variables(key);
        check(checks, "name", template.name(), NAME, known);
        check(checks, "subject", template.subject(), SUBJECT, known);
        check(checks, "body", template.body(), BODY, known);
        if (template.isAcknowledgement()) {
            mustStayIn(checks, template);
        }
        checks.refuseFaults();
        return template;
    }

    /** In each language in which somebody may get it. */
    private void mustStayIn(Checks checks, Template template) {
        for (var language : organisations.get().languages()) {
            var tag = language.toLanguageTag();
            var subject = template.subject().byLanguage().getOrDefault(tag, "");
            if (!Templates.variablesIn(subject).contains(AcknowledgementText.REFERENCE)) {
                checks.fault(
                        "subject." + tag,
                        "correspondence.template.stays-in",
                        AcknowledgementText.REFERENCE);
            }
            AcknowledgementText.missingIn(template.body().byLanguage().getOrDefault(tag, ""))
                    .forEach(name ->
                            checks.fault("body." + tag, "correspondence.template.stays-in", name));
        }
    }

    private static void check(
            Checks checks, String field, Words words, int longest, List<String> known) {
        if (words.byLanguage().isEmpty()) {
            checks.fault(field, "platform.check.missing");
        }
        words.byLanguage()
                .forEach((language, text) -> {
                    checks.text(field + "." + language, text, longest);
                    Templates.variablesIn(text).stream()
                            .filter(name -> !known.contains(name))
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
