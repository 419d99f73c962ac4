package recourse.evidence;

import static db.evidence.Tables.CHUNK;
import static db.evidence.Tables.FILE;

import static org.assertj.core.api.Assertions.assertThat;

import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;

import recourse.RecourseTest;

import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** Each test changes real rows behind the program's back and rolls its change back. */
class FileCheckTest extends RecourseTest {
    private final DSLContext database = bean(DSLContext.class);

    @BeforeEach
    void keepThreeFiles() {
        for (var word : List.of("Zm91cg==", "Zml2ZQ==", "c2l4")) {
            api(
                    "POST",
                    "/api/v1/complaints",
                    "{\"channel\": \"API\", \"narrative\": \"See the file.\", \"attachments\": [{\"name\": \"a.txt\", \"contentType\": \"text/plain\", \"base64\": \""
                            + word
                            + "\"}]}");
        }
    }

    @Test
    void namesTheFileThatLostAByte() {
        var file = file(1);
        var faults =
                faults(() ->
                        database.update(CHUNK)
                                .set(CHUNK.BYTES, new byte[] {'x'})
                                .where(CHUNK.FILE_ID.eq(file))
                                .execute());
        assertThat(faults).singleElement().asString().contains(file.toString(), "were changed");
    }

    @Test
    void namesTheFileWhoseRowIsGoneAndNoneOfThoseBehindIt() {
        var file = file(0);
        var faults =
                faults(() -> {
                    database.execute("set local session_replication_role = replica");
                    database.deleteFrom(FILE).where(FILE.ID.eq(file)).execute();
                });
        assertThat(faults)
                .containsExactly("file " + file + " was deleted, and pieces of it are left");
    }

    private UUID file(int number) {
        return database.select(FILE.ID).from(FILE).orderBy(FILE.ID).fetch(FILE.ID).get(number);
    }

    private List<String> faults(Runnable change) {
        return Objects.requireNonNull(
                bean(TransactionTemplate.class)
                        .execute(status -> {
                            change.run();
                            status.setRollbackOnly();
                            return bean(FileCheck.class).check().faults();
                        }));
    }
}
