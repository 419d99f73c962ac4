package recourse.demonstration.story;

import java.util.List;
import java.util.random.RandomGenerator;

/** How a certain kind of person begins and ends. */
record Voice(
        String name,
        int weight,
        boolean careless,
        List<Template> openings,
        List<Template> closings) {
    static Voice of(Sheet sheet) {
        return new Voice(
                sheet.text("voice"),
                sheet.number("weight"),
                sheet.is("careless"),
                Template.all(sheet.choices("open")),
                Template.all(sheet.choices("close")));
    }

    static Voice any(List<Voice> voices, RandomGenerator random) {
        var left = random.nextInt(voices.stream().mapToInt(Voice::weight).sum());
        for (var voice : voices) {
            left -= voice.weight;
            if (left < 0) {
                return voice;
            }
        }
        return voices.getFirst();
    }

    /** How many things beside the matter itself this person brings up. */
    int asides(RandomGenerator random) {
        return switch (name) {
            case "chatty" -> 2 + random.nextInt(2);
            case "brief" -> random.nextInt(2);
            default -> random.nextInt(3);
        };
    }
}
