package recourse.assessment.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import recourse.platform.Json;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;

class EvaluateCommandTest {
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    @TempDir Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream error = new ByteArrayOutputStream();
    private Path train;
    private Path test;

    @BeforeEach
    void writesTwoFiles() throws IOException {
        train = folder.resolve("a.csv");
        test = folder.resolve("b.csv");
        var rows = new StringBuilder("id,text,label\r\n");
        for (var i = 0; i < 12; i++) {
            rows.append(i).append(",\"Sent back ").append(i);
            rows.append(" days ago,\nand \"\"no refund\"\" of the money\",refund_missing\r\n");
            rows.append(i).append(",The parcel was lost by the courier ").append(i);
            rows.append(" days ago,parcel_lost\r\n");
        }
        Files.writeString(train, BYTE_ORDER_MARK + rows);
        Files.writeString(
                test,
                """
                text,label,id
                "Where is my refund, I want the money",refund_missing,1
                The courier lost my parcel,parcel_lost,2
                ,parcel_lost,3
                """);
    }

    @Test
    void printsTheSevenFigures() {
        assertThat(evaluate("--json")).isZero();

        var figures = Json.fields(out.toString(StandardCharsets.UTF_8));
        assertThat(figures)
                .containsOnlyKeys(
                        "accuracy",
                        "macroF1",
                        "top3",
                        "calibrationError",
                        "coverageAt95",
                        "precisionThere",
                        "textsPerSecond")
                .containsEntry("accuracy", 1.0);
    }

    @Test
    void tellsPeopleWhatWasLeftOutAndHowEachLabelFared() {
        assertThat(evaluate()).isZero();

        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("24 texts learnt, 2 answered, 2 labels, 1 rows left out")
                .contains("F1 1.000 of     1  parcel_lost");
    }

    @Test
    void readsGzip() throws IOException {
        var packed = folder.resolve("a.csv.gz");
        try (var gzip = new GZIPOutputStream(Files.newOutputStream(packed))) {
            Files.copy(train, gzip);
        }
        train = packed;

        assertThat(evaluate("--json")).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("\"accuracy\":1.0");
    }

    @Test
    void startsColdFromTheNamesOfTheLabels() {
        assertThat(evaluate("--json", "--per-class", "0")).isZero();

        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("\"accuracy\":1.0", "\"coverageAt95\":0.0");
    }

    @Test
    void writesEachAnswerByItsLine() throws IOException {
        var answers = folder.resolve("answers.csv");

        assertThat(evaluate("--json", "--predictions", answers.toString())).isZero();

        assertThat(Files.readAllLines(answers)).first().isEqualTo("line,label,said,confidence");
        assertThat(Files.readAllLines(answers).get(2)).startsWith("3,parcel_lost,parcel_lost,0.");
    }

    @Test
    void namesTheColumnsWhenOneIsMissing() {
        assertThat(run("--text", "narrative", "--label", "label")).isEqualTo(2);

        assertThat(said()).contains("has no column narrative. It has: id, text, label.");
    }

    @Test
    void saysWhichFileIsMissing() throws IOException {
        Files.delete(test);

        assertThat(evaluate()).isEqualTo(2);
        assertThat(said()).contains("There is no file " + test);
    }

    @Test
    void saysThatAGzipFileIsBroken() throws IOException {
        Files.write(test, new byte[] {0x1f, (byte) 0x8b, 1, 2, 3});

        assertThat(evaluate()).isEqualTo(2);
        assertThat(said()).contains("is a broken gzip file");
    }

    @Test
    void refusesASetWithOneLabelOnly() throws IOException {
        Files.writeString(train, "text,label\nno refund,refund\n");

        assertThat(evaluate()).isEqualTo(2);
        assertThat(said()).contains("nothing to tell apart");
    }

    @Test
    void refusesWhatIsNoOption() {
        assertThat(evaluate("--fast")).isEqualTo(2);
        assertThat(said()).contains("There is no option --fast.");

        assertThat(command(List.of("--train", "a.csv"))).isEqualTo(2);
        assertThat(said()).contains("--test is missing.");
    }

    private int evaluate(String... more) {
        var arguments = new java.util.ArrayList<>(List.of("--text", "text", "--label", "label"));
        arguments.addAll(List.of(more));
        return run(arguments.toArray(String[]::new));
    }

    private int run(String... arguments) {
        var all =
                new java.util.ArrayList<>(
                        List.of("--train", train.toString(), "--test", test.toString()));
        all.addAll(List.of(arguments));
        return command(all);
    }

    private int command(List<String> arguments) {
        return new EvaluateCommand(new PrintStream(out, true), new PrintStream(error, true))
                .run(arguments);
    }

    private String said() {
        return error.toString(StandardCharsets.UTF_8);
    }
}
