package recourse.timeline;

import static db.timeline.Tables.ENTRY;

import org.jooq.DSLContext;
import org.jooq.Query;
import org.jspecify.annotations.Nullable;

import recourse.platform.Json;

import java.util.UUID;

/** An entry on its way into a chain. */
record Link(
        UUID subject,
        int seq,
        byte[] previous,
        Happening happening,
        String particulars,
        byte[] salt,
        byte[] digest,
        @Nullable String told,
        @Nullable String toldProof) {
    static Link of(UUID subject, int seq, byte[] previous, Happening happening, byte[] salt) {
        var particulars = Json.write(happening.particulars());
        var digest = Chain.digest(salt, particulars);
        return new Link(subject, seq, previous, happening, particulars, salt, digest, null, null);
    }

    Link telling(String told, String proof) {
        return new Link(subject, seq, previous, happening, particulars, salt, digest, told, proof);
    }

    byte[] hash() {
        return Chain.link(
                previous,
                subject,
                seq,
                happening.at(),
                happening.actor().toString(),
                happening.kind(),
                digest,
                toldProof);
    }

    Query insert(DSLContext database) {
        return database.insertInto(ENTRY)
                .set(ENTRY.SUBJECT_ID, subject)
                .set(ENTRY.SEQ, seq)
                .set(ENTRY.AT, happening.at())
                .set(ENTRY.ACTOR, happening.actor().toString())
                .set(ENTRY.KIND, happening.kind())
                .set(ENTRY.PARTICULARS, particulars)
                .set(ENTRY.SALT, salt)
                .set(ENTRY.DIGEST, digest)
                .set(ENTRY.HASH, hash())
                .set(ENTRY.TOLD, told)
                .set(ENTRY.TOLD_PROOF, toldProof);
    }

    /** For an entry that has left for the database before it was known what it tells. */
    Query amend(DSLContext database) {
        return database.update(ENTRY)
                .set(ENTRY.HASH, hash())
                .set(ENTRY.TOLD, told)
                .set(ENTRY.TOLD_PROOF, toldProof)
                .where(ENTRY.SUBJECT_ID.eq(subject), ENTRY.SEQ.eq(seq));
    }
}
