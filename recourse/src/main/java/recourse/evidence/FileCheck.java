package recourse.evidence;

import static db.evidence.Tables.CHUNK;
import static db.evidence.Tables.FILE;

import org.jooq.DSLContext;
import org.jooq.Record2;
import org.jooq.Record5;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

import recourse.platform.Findings;
import recourse.platform.Invariant;
import recourse.platform.Sha256;

import java.util.Arrays;
import java.util.Iterator;
import java.util.UUID;

/** Hashes every file again, from its pieces as they are kept. */
@Component
class FileCheck implements Invariant {
    private static final int FILES = 1_000;
    private static final int PIECES = 16;

    /** Behind every id, as they are written and as the database sorts them. */
    private static final String BEYOND = "g";

    private final DSLContext database;

    FileCheck(DSLContext database) {
        this.database = database;
    }

    @Override
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Report check() {
        var findings = new Findings();
        try (var files =
                        database.select(FILE.ID, FILE.NAME, FILE.SIZE, FILE.SHA256, FILE.SUBJECT_ID)
                                .from(FILE)
                                .where(FILE.ERASED_AT.isNull())
                                .orderBy(FILE.ID)
                                .fetchSize(FILES)
                                .fetchLazy();
                var pieces =
                        database.select(CHUNK.FILE_ID, CHUNK.BYTES)
                                .from(CHUNK)
                                .orderBy(CHUNK.FILE_ID, CHUNK.N)
                                .fetchSize(PIECES)
                                .fetchLazy()) {
            var walk = new Walk(pieces.iterator(), findings);
            files.forEach(walk::file);
            walk.end();
        }
        return findings.report("files");
    }

    /** Goes along the pieces, which stand in the order of their files. */
    private static final class Walk {
        private final Iterator<Record2<UUID, byte[]>> pieces;
        private final Findings findings;
        private @Nullable Record2<UUID, byte[]> piece;

        Walk(Iterator<Record2<UUID, byte[]>> pieces, Findings findings) {
            this.pieces = pieces;
            this.findings = findings;
            advance();
        }

        void file(Record5<UUID, String, Long, byte[], UUID> file) {
            findings.checked();
            passBefore(file.value1().toString());
            var sha = Sha256.digest();
            var size = 0L;
            while (piece != null && piece.value1().equals(file.value1())) {
                sha.update(piece.value2());
                size += piece.value2().length;
                advance();
            }
            if (size != file.value3() || !Arrays.equals(sha.digest(), file.value4())) {
                findings.fault(
                        "file %s (%s) of %s is not what was kept: its bytes were changed",
                        file.value1(), file.value2(), file.value5());
            }
        }

        void end() {
            passBefore(BEYOND);
        }

        /** Without its row a file is gone, and its pieces must not be taken for another's. */
        private void passBefore(String next) {
            var gone = "";
            while (piece != null && piece.value1().toString().compareTo(next) < 0) {
                if (!piece.value1().toString().equals(gone)) {
                    gone = piece.value1().toString();
                    findings.fault("file %s was deleted, and pieces of it are left", gone);
                }
                advance();
            }
        }

        private void advance() {
            piece = pieces.hasNext() ? pieces.next() : null;
        }
    }
}
