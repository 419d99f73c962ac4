package recourse.resolution;

import static db.resolution.Tables.ANSWER;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

import recourse.platform.Writes;
import recourse.timeline.Actor;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The final responses, those given and the one that is on its way. */
@Component
public class Answers {
    private final DSLContext database;
    private final Writes writes;
    private final ResolutionRows together;

    Answers(DSLContext database, Writes writes, ResolutionRows together) {
        this.database = database;
        this.writes = writes;
        this.together = together;
    }

    /**
     * Oldest first, without those that were taken back. The caller has asked whether the viewer may
     * see the complaint.
     */
    public List<Answer> of(UUID complaintId) {
        return together.of(complaintId)
                .map(ResolutionRows.Of::answers)
                .orElseGet(() -> database.fetch(rows(complaintId)).map(Answers::answer));
    }

    static Select<Record> rows(UUID complaintId) {
        return where(ANSWER.COMPLAINT_ID.eq(complaintId).and(ANSWER.WITHDRAWN_AT.isNull()));
    }

    public Optional<Answer> waiting(UUID complaintId) {
        return first(ANSWER.COMPLAINT_ID.eq(complaintId).and(open()));
    }

    Optional<Answer> byMessage(UUID messageId) {
        return first(ANSWER.MESSAGE_ID.eq(messageId));
    }

    void add(Answer answer) {
        writes.add(
                database.insertInto(ANSWER)
                        .set(ANSWER.ID, answer.id())
                        .set(ANSWER.COMPLAINT_ID, answer.complaintId())
                        .set(ANSWER.HOW, answer.how().name())
                        .set(ANSWER.BY, answer.by().toString())
                        .set(ANSWER.AT, answer.at())
                        .set(ANSWER.TEXT, answer.text())
                        .set(ANSWER.MESSAGE_ID, answer.messageId()));
    }

    /** Its words are a contact now and need no second copy. */
    void given(Answer answer, UUID contact, Instant at) {
        writes.add(
                database.update(ANSWER)
                        .set(ANSWER.GIVEN_AT, at)
                        .set(ANSWER.CONTACT_ID, contact)
                        .setNull(ANSWER.TEXT)
                        .where(ANSWER.ID.eq(answer.id())));
    }

    void withdraw(Answer answer, Instant at) {
        writes.add(
                database.update(ANSWER)
                        .set(ANSWER.WITHDRAWN_AT, at)
                        .where(ANSWER.ID.eq(answer.id())));
    }

    private Optional<Answer> first(Condition condition) {
        return database.fetch(where(condition)).map(Answers::answer).stream().findFirst();
    }

    private static Select<Record> where(Condition condition) {
        return DSL.selectFrom(ANSWER).where(condition).orderBy(ANSWER.AT, ANSWER.ID);
    }

    static Answer answer(Record row) {
        return new Answer(
                row.get(ANSWER.ID),
                row.get(ANSWER.COMPLAINT_ID),
                Answer.How.valueOf(row.get(ANSWER.HOW)),
                Actor.parse(row.get(ANSWER.BY)),
                row.get(ANSWER.AT),
                row.get(ANSWER.TEXT),
                row.get(ANSWER.MESSAGE_ID),
                row.get(ANSWER.CONTACT_ID),
                row.get(ANSWER.GIVEN_AT));
    }

    private static Condition open() {
        return ANSWER.GIVEN_AT.isNull().and(ANSWER.WITHDRAWN_AT.isNull());
    }
}
