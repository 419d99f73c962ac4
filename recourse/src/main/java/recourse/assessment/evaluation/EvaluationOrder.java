package recourse.assessment.evaluation;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What is to be measured.
 *
 * @param perClass how many texts of each label are learnt from; all of them if it is null
 * @param descriptions what the labels mean, for the start without texts
 * @param predictions where each answer goes
 */
record EvaluationOrder(
        Path train,
        Path test,
        String text,
        String label,
        boolean json,
        @Nullable Integer perClass,
        @Nullable Path descriptions,
        @Nullable Path predictions,
        long seed) {

    private static final String USAGE =
            "bin/evaluate --train A.csv --test B.csv --text COLUMN --label COLUMN [--json]";
    private static final Set<String> KNOWN =
            Set.of(
                    "--train",
                    "--test",
                    "--text",
                    "--label",
                    "--per-class",
                    "--descriptions",
                    "--predictions",
                    "--seed");

    static EvaluationOrder parse(List<String> arguments) {
        var told = new HashMap<String, String>();
        var json = false;
        for (var i = 0; i < arguments.size(); i++) {
            var name = arguments.get(i);
            if (name.equals("--json")) {
                json = true;
            } else if (!KNOWN.contains(name)) {
                throw new Unusable("There is no option " + name + ". " + USAGE);
            } else if (i + 1 == arguments.size()) {
                throw new Unusable(name + " needs a value. " + USAGE);
            } else {
                told.put(name, arguments.get(++i));
            }
        }
        return of(told, json);
    }

    private static EvaluationOrder of(Map<String, String> told, boolean json) {
        return new EvaluationOrder(
                Path.of(needed(told, "--train")),
                Path.of(needed(told, "--test")),
                needed(told, "--text"),
                needed(told, "--label"),
                json,
                told.containsKey("--per-class") ? number(told, "--per-class", 0) : null,
                path(told.get("--descriptions")),
                path(told.get("--predictions")),
                number(told, "--seed", 1));
    }

    private static String needed(Map<String, String> told, String name) {
        var value = told.get(name);
        if (value == null || value.isBlank()) {
            throw new Unusable(name + " is missing. " + USAGE);
        }
        return value;
    }

    private static @Nullable Path path(@Nullable String told) {
        return told == null ? null : Path.of(told);
    }

    private static int number(Map<String, String> told, String name, int otherwise) {
        try {
            var value = told.get(name);
            var number = value == null ? otherwise : Integer.parseInt(value);
            if (number >= 0) {
                return number;
            }
        } catch (NumberFormatException notANumber) {
            // Said below, in the same words.
        }
        throw new Unusable(name + " is a whole number from 0.");
    }
}
