package recourse.correspondence;

import org.springframework.context.event.EventListener;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

import recourse.organisation.OrganisationCreated;
import recourse.platform.Json;
import recourse.platform.Words;

import tools.jackson.core.type.TypeReference;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The templates that a new organisation begins with; it changes the rows, not the file. */
@Component
public class StandardTemplates {
    private static final TypeReference<List<Row>> ROWS = new TypeReference<>() {};

    private final Templates templates;

    public StandardTemplates(Templates templates) {
        this.templates = templates;
    }

    private record Row(
            String key,
            Map<String, String> name,
            Map<String, String> subject,
            Map<String, String> body) {}

    @EventListener
    void on(OrganisationCreated event) {
        add();
    }

    /** As it was before anybody changed it; empty for a template of the house's own. */
    Optional<Template> find(String key) {
        return rows().stream()
                .filter(row -> row.key.equals(key))
                .findFirst()
                .map(row ->
                        new Template(
                                new UUID(0, 0),
                                row.key,
                                new Words(row.name),
                                new Words(row.subject),
                                new Words(row.body)));
    }

    private void add() {
        for (var row : rows()) {
            templates.add(
                    row.key, new Words(row.name), new Words(row.subject), new Words(row.body));
        }
    }

    private static List<Row> rows() {
        try {
            return Json.read(
                    new ClassPathResource("templates/standard.json")
                            .getContentAsString(StandardCharsets.UTF_8),
                    ROWS);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
