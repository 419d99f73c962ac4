package recourse.assessment.evaluation;

import org.springframework.modulith.NamedInterface;

import recourse.assessment.Embedder;
import recourse.platform.Json;

import java.io.PrintStream;
import java.util.List;

/**
 * The command {@code bin/evaluate}: teaches this program's classifier one labelled file and asks it
 * about another, without a database or a running program.
 */
@NamedInterface("command")
public final class EvaluateCommand {
    private final PrintStream out;
    private final PrintStream error;

    public EvaluateCommand(PrintStream out, PrintStream error) {
        this.out = out;
        this.error = error;
    }

    /** 0, or 2 when the order or a file cannot be used. */
    public int run(List<String> arguments) {
        try (var embedder = new Embedder()) {
            var order = EvaluationOrder.parse(arguments);
            var report = new Evaluation(order, embedder, error::println).run();
            if (order.json()) {
                out.println(Json.write(report.figures()));
            } else {
                report.lines().forEach(out::println);
            }
            return 0;
        } catch (Unusable unusable) {
            error.println(unusable.getMessage());
            return 2;
        }
    }
}
