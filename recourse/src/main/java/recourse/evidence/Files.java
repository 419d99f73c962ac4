package recourse.evidence;

import static db.evidence.Tables.CHUNK;
import static db.evidence.Tables.FILE;

import org.apache.tika.Tika;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import recourse.platform.Clock;
import recourse.platform.Ids;
import recourse.platform.Reading;
import recourse.platform.Sha256;
import recourse.platform.Writes;
import recourse.timeline.Actor;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Files in pieces, hashed on their way in, in the transaction of what they came with. */
@Component
public class Files {
    private static final int CHUNK_BYTES = 256 * 1024;

    private final DSLContext database;
    private final Writes writes;
    private final Ids ids;
    private final Clock clock;
    private final Tika tika = new Tika();

    public Files(DSLContext database, Writes writes, Ids ids, Clock clock) {
        this.database = database;
        this.writes = writes;
        this.ids = ids;
        this.clock = clock;
    }

    /** Keeps a file under its subject; the holder is the contact or note that brought it. */
    public StoredFile keep(UUID subject, @Nullable UUID holder, NewFile file, Actor by) {
        var id = ids.next();
        var name = FileName.safe(file.name());
        try (var bytes = new BufferedInputStream(file.content().open(), CHUNK_BYTES)) {
            var type = tika.detect(bytes, name);
            var row =
                    database.insertInto(FILE)
                            .set(FILE.ID, id)
                            .set(FILE.SUBJECT_ID, subject)
                            .set(FILE.HOLDER_ID, holder)
                            .set(FILE.NAME, name)
                            .set(FILE.DECLARED_TYPE, file.declaredType())
                            .set(FILE.SNIFFED_TYPE, type)
                            .set(FILE.CONTENT_ID, file.contentId())
                            .set(FILE.INLINE, file.inline())
                            .set(FILE.ADDED_AT, clock.instant())
                            .set(FILE.ADDED_BY, by.toString());
            // The row comes first for the sake of the key; size and hash are known only at the end.
            writes.add(row.set(FILE.SIZE, 0L).set(FILE.SHA256, new byte[0]));
            var read = keepChunks(id, bytes);
            writes.add(
                    database.update(FILE)
                            .set(FILE.SIZE, read.size)
                            .set(FILE.SHA256, read.sha256)
                            .where(FILE.ID.eq(id)));
            return new StoredFile(
                    id,
                    subject,
                    holder,
                    name,
                    file.declaredType(),
                    type,
                    read.size,
                    file.contentId(),
                    file.inline(),
                    clock.instant(),
                    by.toString(),
                    null);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The files of a subject. The caller has asked whether the viewer may see it. */
    public List<StoredFile> of(UUID subject) {
        return Reading.once(
                Files.class,
                "of",
                subject,
                () ->
                        database.select(FILE.fields())
                                .from(FILE)
                                .where(FILE.SUBJECT_ID.eq(subject), FILE.ERASED_AT.isNull())
                                .orderBy(FILE.ADDED_AT, FILE.ID)
                                .fetch(Files::stored));
    }

    public Optional<StoredFile> find(UUID subject, UUID id) {
        return database.select(FILE.fields())
                .from(FILE)
                .where(FILE.ID.eq(id), FILE.SUBJECT_ID.eq(subject), FILE.ERASED_AT.isNull())
                .fetchOptional(Files::stored);
    }

    /**
     * Writes the bytes out, a chunk at a time: no connection is held while the other side reads
     * slowly.
     */
    public void copy(UUID id, OutputStream to) throws IOException {
        for (var n = 0; ; n++) {
            var bytes =
                    database.select(CHUNK.BYTES)
                            .from(CHUNK)
                            .where(CHUNK.FILE_ID.eq(id), CHUNK.N.eq(n))
                            .fetchOne(CHUNK.BYTES);
            if (bytes == null) {
                return;
            }
            to.write(bytes);
        }
    }

    /** What was kept under a raw input belongs from now on to the complaint that it became. */
    public void move(UUID fileId, UUID subject, @Nullable UUID holder) {
        writes.add(
                database.update(FILE)
                        .set(FILE.SUBJECT_ID, subject)
                        .set(FILE.HOLDER_ID, holder)
                        .where(FILE.ID.eq(fileId)));
    }

    public void relyOn(UUID subject, UUID id, Actor by) {
        database.update(FILE)
                .set(FILE.RELIED_ON_AT, clock.instant())
                .set(FILE.RELIED_ON_BY, by.toString())
                .where(FILE.ID.eq(id), FILE.SUBJECT_ID.eq(subject))
                .execute();
    }

    public void relyNoMore(UUID subject, UUID id) {
        database.update(FILE)
                .setNull(FILE.RELIED_ON_AT)
                .setNull(FILE.RELIED_ON_BY)
                .where(FILE.ID.eq(id), FILE.SUBJECT_ID.eq(subject))
                .execute();
    }

    private record Read(long size, byte[] sha256) {}

    private Read keepChunks(UUID id, InputStream bytes) throws IOException {
        var sha = Sha256.digest();
        var size = 0L;
        for (var n = 0; ; n++) {
            var chunk = bytes.readNBytes(CHUNK_BYTES);
            if (chunk.length == 0) {
                return new Read(size, sha.digest());
            }
            sha.update(chunk);
            size += chunk.length;
            var insert =
                    database.insertInto(CHUNK)
                            .set(CHUNK.FILE_ID, id)
                            .set(CHUNK.N, n)
                            .set(CHUNK.BYTES, chunk);
            if (n == 0) {
                writes.add(insert);
            } else {
                // A large file does not wait in memory for its transaction.
                insert.execute();
            }
        }
    }

    private static StoredFile stored(Record row) {
        return new StoredFile(
                row.get(FILE.ID),
                row.get(FILE.SUBJECT_ID),
                row.get(FILE.HOLDER_ID),
                row.get(FILE.NAME),
                row.get(FILE.DECLARED_TYPE),
                row.get(FILE.SNIFFED_TYPE),
                row.get(FILE.SIZE),
                row.get(FILE.CONTENT_ID),
                row.get(FILE.INLINE),
                row.get(FILE.ADDED_AT),
                row.get(FILE.ADDED_BY),
                row.get(FILE.RELIED_ON_AT));
    }
}
