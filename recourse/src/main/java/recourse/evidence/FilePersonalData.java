package recourse.evidence;

import static db.evidence.Tables.CHUNK;
import static db.evidence.Tables.FILE;

import static org.jooq.impl.DSL.select;

import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

import recourse.platform.Clock;
import recourse.platform.PersonalData;

import java.util.UUID;

/**
 * A file is somebody's words or picture: of an erased one only size and hash are left, under no
 * name.
 */
@Component
class FilePersonalData implements PersonalData {
    private static final String NO_NAME = "erased";

    private final DSLContext database;
    private final Clock clock;

    FilePersonalData(DSLContext database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public void erase(UUID complaintId) {
        database.deleteFrom(CHUNK)
                .where(
                        CHUNK.FILE_ID.in(
                                select(FILE.ID).from(FILE).where(FILE.SUBJECT_ID.eq(complaintId))))
                .execute();
        database.update(FILE)
                .set(FILE.NAME, NO_NAME)
                .setNull(FILE.CONTENT_ID)
                .set(FILE.ERASED_AT, clock.instant())
                .where(FILE.SUBJECT_ID.eq(complaintId), FILE.ERASED_AT.isNull())
                .execute();
    }
}
