package recourse.assessment.evaluation;

import org.jspecify.annotations.Nullable;

import recourse.assessment.CategorySketch;
import recourse.assessment.Wording;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;

/** What labels mean: by a description where one is given, else by their name in plain words. */
final class Descriptions {
    private static final String ENGLISH = "en";

    private final Properties given;

    private Descriptions(Properties given) {
        this.given = given;
    }

    /** A properties file: label = name | description | example | … */
    static Descriptions of(@Nullable Path file) {
        var given = new Properties();
        if (file != null) {
            try (var in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
                given.load(in);
            } catch (IOException | IllegalArgumentException unreadable) {
                throw new Unusable(file + " cannot be read as properties.");
            }
        }
        return new Descriptions(given);
    }

    List<CategorySketch> of(List<String> labels) {
        return labels.stream().map(this::sketch).toList();
    }

    private CategorySketch sketch(String label) {
        var parts =
                Arrays.stream(given.getProperty(label, plain(label)).split("\\|"))
                        .map(String::strip)
                        .toList();
        var wording =
                new Wording(
                        parts.getFirst(),
                        parts.size() > 1 ? parts.get(1) : "",
                        parts.stream().skip(2).toList());
        return new CategorySketch(
                UUID.nameUUIDFromBytes(label.getBytes(StandardCharsets.UTF_8)),
                null,
                Map.of(ENGLISH, wording));
    }

    /** card_paymentFee → card payment Fee. */
    private static String plain(String label) {
        return label.replaceAll("[_/.-]+", " ").replaceAll("(?<=\\p{Ll})(?=\\p{Lu})", " ");
    }
}
