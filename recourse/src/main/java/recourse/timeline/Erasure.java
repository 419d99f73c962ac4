package recourse.timeline;

import static db.timeline.Tables.ENTRY;
import static db.timeline.Tables.SUBJECT;

import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import recourse.platform.Secrets;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Takes from a chain what was written about a person, and says in the chain which entries lost it.
 * Their digests stay, so that the chain still proves that something stood there, and when.
 */
@Component
public class Erasure {
    static final String KIND = "erased";
    private static final String ENTRIES = "entries";

    /** The entries whose digests of rows are gone; what still stands is told anew. */
    private static final String TOLD = "told";

    /** What only the program can write: who forges an erasure would excuse any change. */
    private static final String PROOF = "proof";

    private static final String PURPOSE = "erasure";

    /**
     * Ids, constants, moments, references and figures say nothing of a person; every other text
     * may.
     */
    private static final Pattern IMPERSONAL =
            Pattern.compile(
                    "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"
                            + "|[A-Z][A-Z_]*"
                            + "|\\d{4}-\\d\\d-\\d\\d(T[\\d:.]+Z)?"
                            + "|RC-[0-9A-Z]{4}-[0-9A-Z]{4}"
                            + "|[a-z]{1,20}(-[a-z]{1,20}){0,3}");

    /** Under these names people write in words of their own, however short. */
    private static final Pattern OWN_WORDS =
            Pattern.compile(
                    ".*(name|reason|text|subject|address|email|phone|comment|words|author|note).*",
                    Pattern.CASE_INSENSITIVE);

    private final DSLContext database;
    private final Timeline timeline;
    private final Secrets secrets;

    Erasure(DSLContext database, Timeline timeline, Secrets secrets) {
        this.database = database;
        this.timeline = timeline;
        this.secrets = secrets;
    }

    /**
     * Erases, in the caller's transaction, and names the entries that lost their particulars: none
     * where there is no chain.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Integer> erase(Subject subject, Actor by, Instant at) {
        var length =
                database.select(SUBJECT.LENGTH)
                        .from(SUBJECT)
                        .where(SUBJECT.ID.eq(subject.id()))
                        .forUpdate()
                        .fetchOne(SUBJECT.LENGTH);
        if (length == null) {
            return List.of();
        }
        var personal =
                timeline.of(subject.id()).stream()
                        .filter(Erasure::isPersonal)
                        .map(Entry::seq)
                        .toList();
        database.update(ENTRY)
                .setNull(ENTRY.PARTICULARS)
                .setNull(ENTRY.SALT)
                .where(ENTRY.SUBJECT_ID.eq(subject.id()), ENTRY.SEQ.in(personal))
                .execute();
        var told = forgetRows(subject.id());
        timeline.append(
                subject,
                new Happening(
                        KIND,
                        by,
                        at,
                        Map.of(
                                ENTRIES,
                                personal,
                                TOLD,
                                told,
                                PROOF,
                                proof(subject.id(), length + 1, personal, told))));
        return personal;
    }

    /** A digest of words is as good as the words to whoever guesses them. */
    private List<Integer> forgetRows(UUID subject) {
        var told = new Told();
        var seqs =
                database.select(ENTRY.SEQ, ENTRY.TOLD)
                        .from(ENTRY)
                        .where(ENTRY.SUBJECT_ID.eq(subject), ENTRY.TOLD.isNotNull())
                        .orderBy(ENTRY.SEQ)
                        .fetch(row -> {
                            told.then(Told.read(row.value2()));
                            return row.value1();
                        });
        database.update(ENTRY)
                .setNull(ENTRY.TOLD)
                .where(ENTRY.SUBJECT_ID.eq(subject), ENTRY.TOLD.isNotNull())
                .execute();
        ChainEnds.tellAgain(subject, told);
        return seqs;
    }

    private String proof(UUID subject, int seq, List<Integer> personal, List<Integer> told) {
        return secrets.token(PURPOSE, subject, seq, personal, told);
    }

    /** Whether the program wrote this entry, and what it took away. */
    static boolean isProven(
            Secrets secrets, UUID subject, int seq, Map<String, Object> particulars) {
        return particulars.get(PROOF) instanceof String proof
                && secrets.verifies(
                        proof, PURPOSE, subject, seq, entries(particulars), told(particulars));
    }

    static List<Integer> told(Map<String, Object> particulars) {
        return seqs(particulars, TOLD);
    }

    static List<Integer> entries(Map<String, Object> particulars) {
        return seqs(particulars, ENTRIES);
    }

    private static List<Integer> seqs(Map<String, Object> particulars, String name) {
        return particulars.get(name) instanceof Collection<?> seqs
                ? seqs.stream().filter(Integer.class::isInstance).map(Integer.class::cast).toList()
                : List.of();
    }

    private static boolean isPersonal(Entry entry) {
        return !entry.kind().equals(KIND) && isPersonal(entry.particulars());
    }

    static boolean isPersonal(Map<?, ?> particulars) {
        return particulars.entrySet().stream().anyMatch(Erasure::isPersonal);
    }

    private static boolean isPersonal(Map.Entry<?, ?> particular) {
        return switch (particular.getValue()) {
            case String text ->
                    OWN_WORDS.matcher(String.valueOf(particular.getKey())).matches()
                            || !IMPERSONAL.matcher(text).matches();
            case Map<?, ?> nested -> isPersonal(nested);
            case Collection<?> several ->
                    several.stream()
                            .anyMatch(one ->
                                    isPersonal(Map.of(String.valueOf(particular.getKey()), one)));
            case null, default -> false;
        };
    }
}
