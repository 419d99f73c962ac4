package recourse.assessment.evaluation;

import de.siegmar.fastcsv.writer.CsvWriter;

import org.jspecify.annotations.Nullable;

import recourse.assessment.evaluation.LabelledTexts.Row;
import recourse.assessment.learning.Answer;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Each answer as a line of a CSV file, for those who want to slice the figures their own way. */
final class Predictions {
    private Predictions() {}

    static void write(
            @Nullable Path file, List<Row> rows, List<String> labels, List<Answer> answers) {
        if (file == null) {
            return;
        }
        try (var csv = CsvWriter.builder().build(file)) {
            csv.writeRecord("line", "label", "said", "confidence");
            for (var i = 0; i < rows.size(); i++) {
                var answer = answers.get(i);
                csv.writeRecord(
                        String.valueOf(rows.get(i).line()),
                        rows.get(i).label(),
                        labels.get(answer.said()),
                        String.format(Locale.ROOT, "%.4f", answer.confidence()));
            }
        } catch (IOException full) {
            throw new Unusable(file + " cannot be written: " + full.getMessage());
        }
    }
}
