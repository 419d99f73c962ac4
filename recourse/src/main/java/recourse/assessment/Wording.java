package recourse.assessment;

import java.util.List;
import java.util.stream.Stream;

/**
 * How a category is called and described in one language, with sentences that people might write
 * about it.
 */
public record Wording(String name, String description, List<String> examples) {

    public Wording {
        examples = List.copyOf(examples);
    }

    Stream<String> sentences() {
        return Stream.concat(Stream.of(name + ". " + description), examples.stream());
    }
}
