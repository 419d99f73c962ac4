package recourse.intake.mail;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileNameTest {
    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    ../../etc/cron.d/job,       job
                    C:\\Users\\me\\letter.doc,  letter.doc
                    .htaccess,                  htaccess
                    =cmd|A1.csv,                cmdA1.csv
                    CON,                        file-CON
                    nul.txt,                    file-nul.txt
                    'a\u202egpj.exe',           agpj.exe
                    report.pdf/,                report.pdf
                    <b>bold</b>.png,            b.png
                    'two  words .txt..',        two words .txt
                    """)
    void leavesNothingInANameThatCouldDoHarm(String given, String safe) {
        assertThat(FileName.safe(given)).contains(safe);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "..", "/", "\u0000", "   ", "..\\..\\"})
    void knowsNoNameWhereNoneIsLeft(String given) {
        assertThat(FileName.safe(given)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {121, 4_000})
    void keepsTheEndingOfALongName(int length) {
        assertThat(FileName.safe("x".repeat(length) + ".pdf").orElseThrow())
                .hasSize(120)
                .endsWith(".pdf");
    }
}
