package recourse.desk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A list must not run as a program in somebody's spreadsheet. */
class ListExportTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "=1+1 | '=1+1",
                "+49 30 5550 | '+49 30 5550",
                "-5 | '-5",
                "@SUM(A1) | '@SUM(A1)",
                "＝1+1 | '＝1+1",
                "a=b | a=b",
                "a;=1+1 | \"a;'=1+1\"",
                "a;\"=1+1\" | \"a;\"\"'=1+1\"\"\"",
                "a, -5 | \"a, -5\"",
                "say \"hi\" | \"say \"\"hi\"\"\"",
            })
    void isText(String value, String cell) {
        assertThat(ListExport.cell(value)).isEqualTo(cell);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\t=1+1", "\r=1+1", "a\n=1+1", "a\t=1+1", "a\r\n=cmd|' /C calc'!A0"})
    void isTextAlsoAfterABreak(String value) {
        assertThat(ListExport.cell(value)).startsWith("\"").doesNotContainPattern("[\t\r\n;]=");
    }
}
