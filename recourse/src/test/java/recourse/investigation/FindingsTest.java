package recourse.investigation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import recourse.CaseTest;
import recourse.evidence.Files;
import recourse.evidence.NewFile;
import recourse.evidence.StoredFile;

import java.util.Map;

class FindingsTest extends CaseTest {
    @Test
    void supersedeEachOtherAndStayToBeRead() {
        var reference = owned();
        ok(201, as("handler", "POST", reference, "/findings", FINDING));
        ok(
                201,
                as(
                        "handler",
                        "POST",
                        reference,
                        "/findings",
                        FINDING.replace("UPHELD", "NOT_UPHELD")));
        var all = bean(Findings.class).of(complaint(reference).id());
        assertThat(all).extracting(Finding::stands).containsExactly(false, true);
        assertThat(all.getLast().result()).isEqualTo(Finding.Result.NOT_UPHELD);
    }

    @Test
    void needAPointAResultAndAReason() {
        var answer =
                as(
                        "handler",
                        "POST",
                        owned(),
                        "/findings",
                        "{\"point\": \"7\", \"result\": \"MAYBE\"}");
        assertThat(ok(422, answer).body()).contains("\"point\"", "\"result\"", "\"reason\"");
    }

    @Test
    void keepWhatWasTypedWhenTheFormIsRefused() {
        var answer =
                form(
                        "handler",
                        "/complaints/" + owned() + "/findings",
                        Map.of("point", "1", "result", "", "reason", "Half a page of work"));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).contains("Half a page of work");
    }

    @Test
    void standOnTheWordsOfTheirPoint() {
        var reference = owned();
        ok(204, as("handler", "PUT", reference, "/points/1", "{\"text\": \"Charged twice\"}"));
        ok(201, as("handler", "POST", reference, "/findings", FINDING));
        ok(409, as("handler", "PUT", reference, "/points/1", "{\"text\": \"Something else\"}"));
    }

    @Test
    void relyOnEvidence() {
        var reference = owned();
        var files = bean(Files.class);
        var id = complaint(reference).id();
        var file =
                files.keep(
                        id,
                        null,
                        NewFile.of("till.txt", "text/plain", "till log".getBytes()),
                        PROGRAM.actor());
        ok(204, as("handler", "POST", reference, "/evidence/" + file.id() + "/reliance", null));
        assertThat(files.find(id, file.id()).map(StoredFile::reliedOnAt)).isPresent();
        ok(204, as("handler", "DELETE", reference, "/evidence/" + file.id() + "/reliance", null));
        assertThat(files.find(id, file.id()).map(StoredFile::reliedOnAt)).isEmpty();
        ok(404, as("handler", "POST", owned(), "/evidence/" + file.id() + "/reliance", null));
    }
}
