package recourse.taxonomy;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import recourse.organisation.OrganisationCreated;
import recourse.platform.Administrator;
import recourse.platform.Json;
import recourse.platform.Refused;
import recourse.platform.SettingChanged;
import recourse.platform.SettingChanged.Area;
import recourse.platform.Words;

import tools.jackson.core.type.TypeReference;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What a new house may begin with: a tree of categories that fits most, to be changed at will, and
 * the root causes without which nothing could be closed.
 */
@Component
public class ExampleTree {
    private static final TypeReference<Sheet> SHEET = new TypeReference<>() {};

    private final Taxonomy taxonomy;
    private final ApplicationEventPublisher events;

    ExampleTree(Taxonomy taxonomy, ApplicationEventPublisher events) {
        this.taxonomy = taxonomy;
        this.events = events;
    }

    private record Node(
            String key,
            Map<String, String> name,
            Map<String, String> about,
            @Nullable Map<String, List<String>> examples,
            @Nullable Severity severity,
            @Nullable List<Node> below) {}

    private record Cause(String key, Map<String, String> name, @Nullable Boolean unknown) {}

    private record Sheet(List<Node> categories, List<Cause> causes) {}

    /** The demonstration brings causes of its own. */
    @EventListener
    void on(OrganisationCreated event) {
        if (!event.organisation().demonstration()) {
            read().causes
                    .forEach(cause ->
                            taxonomy.addCause(
                                    cause.key,
                                    new Words(cause.name),
                                    Boolean.TRUE.equals(cause.unknown)));
        }
    }

    @Transactional
    public void plant(Administrator by) {
        if (!taxonomy.categories().isEmpty()) {
            throw Refused.conflict("taxonomy.example.not-empty");
        }
        var planted = new ArrayList<String>();
        read().categories.forEach(node -> plant(null, node, planted));
        taxonomy.changed();
        events.publishEvent(
                SettingChanged.added(
                        Area.CATEGORY,
                        planted.getFirst() + " …",
                        by,
                        Map.of("name", String.join(", ", planted))));
    }

    private void plant(@Nullable Category above, Node node, List<String> planted) {
        var name = new Words(node.name);
        var category =
                taxonomy.addCategory(
                        above,
                        node.key,
                        name,
                        new Words(node.about),
                        examples(node),
                        node.severity == null ? Severity.NORMAL : node.severity);
        planted.add(name.in(Locale.ENGLISH));
        if (node.below != null) {
            node.below.forEach(child -> plant(category, child, planted));
        }
    }

    private static List<Words> examples(Node node) {
        var all = new ArrayList<Words>();
        if (node.examples != null) {
            node.examples.forEach((language, lines) ->
                    lines.forEach(line -> all.add(new Words(Map.of(language, line)))));
        }
        return all;
    }

    private static Sheet read() {
        try {
            return Json.read(
                    new ClassPathResource("recourse/taxonomy/example.json")
                            .getContentAsString(StandardCharsets.UTF_8),
                    SHEET);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
