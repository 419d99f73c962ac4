package recourse.demonstration.story;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;

/**
 * A sentence with [choices|like|these] and {words} to fill in, read once and written many times.
 */
final class Template {
    private final List<Part> parts;

    private sealed interface Part {
        record Literal(String text) implements Part {}

        record Word(String name) implements Part {}

        record Choice(List<Template> choices) implements Part {}
    }

    private Template(List<Part> parts) {
        this.parts = parts;
    }

    static Template of(String text) {
        var reader = new Reader(text);
        var template = reader.sequence(false);
        if (reader.at < text.length()) {
            throw new IllegalArgumentException("a bracket too many in: " + text);
        }
        return template;
    }

    static List<Template> all(List<String> texts) {
        return texts.stream().map(Template::of).toList();
    }

    void write(StringBuilder to, UnaryOperator<String> words, RandomGenerator random) {
        for (var part : parts) {
            switch (part) {
                case Part.Literal literal -> to.append(literal.text);
                case Part.Word word -> to.append(words.apply(word.name));
                case Part.Choice choice ->
                        choice.choices
                                .get(random.nextInt(choice.choices.size()))
                                .write(to, words, random);
            }
        }
    }

    private static final class Reader {
        private final String text;
        private int at;

        Reader(String text) {
            this.text = text;
        }

        /** Up to the end, or within a choice up to its next bar or bracket. */
        Template sequence(boolean inside) {
            var parts = new ArrayList<Part>();
            while (at < text.length()) {
                var next = text.charAt(at);
                if (next == ']' || inside && next == '|') {
                    break;
                }
                parts.add(
                        switch (next) {
                            case '[' -> choice();
                            case '{' -> word();
                            default -> literal(inside);
                        });
            }
            return new Template(List.copyOf(parts));
        }

        private Part choice() {
            var choices = new ArrayList<Template>();
            do {
                at++;
                choices.add(sequence(true));
            } while (at < text.length() && text.charAt(at) == '|');
            if (at == text.length()) {
                throw new IllegalArgumentException("an open bracket in: " + text);
            }
            at++;
            return new Part.Choice(List.copyOf(choices));
        }

        private Part word() {
            var end = text.indexOf('}', at);
            var word = new Part.Word(text.substring(at + 1, end));
            at = end + 1;
            return word;
        }

        private Part literal(boolean inside) {
            var from = at;
            while (at < text.length()
                    && "[]{".indexOf(text.charAt(at)) < 0
                    && !(inside && text.charAt(at) == '|')) {
                at++;
            }
            return new Part.Literal(text.substring(from, at));
        }
    }
}
