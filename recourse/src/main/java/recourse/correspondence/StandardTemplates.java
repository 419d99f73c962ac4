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

    private void add() {
        try {
            var json =
                    new ClassPathResource("templates/standard.json")
                            .getContentAsString(StandardCharsets.UTF_8);
            for (var row : Json.read(json, ROWS)) {
                templates.add(
                        row.key, new Words(row.name), new Words(row.subject), new Words(row.body));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
