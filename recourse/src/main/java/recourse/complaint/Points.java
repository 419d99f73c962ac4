package recourse.complaint;

import static db.complaint.Tables.POINT;

import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import recourse.platform.Ids;
import recourse.platform.Writes;
import recourse.timeline.Actor;

import java.util.List;
import java.util.UUID;

/** The points of a complaint, in the order they were told in. */
@Component
public class Points {
    private final DSLContext database;
    private final Writes writes;
    private final Ids ids;
    private final Telling telling;
    private final Lifecycle lifecycle;
    private final SmallRows smallRows;

    Points(
            DSLContext database,
            Writes writes,
            Ids ids,
            Telling telling,
            Lifecycle lifecycle,
            SmallRows smallRows) {
        this.database = database;
        this.writes = writes;
        this.ids = ids;
        this.telling = telling;
        this.lifecycle = lifecycle;
        this.smallRows = smallRows;
    }

    @Transactional
    public Point add(UUID complaintId, String text, @Nullable UUID category, Actor by) {
        lifecycle.lock(complaintId);
        var number = database.fetchCount(POINT, POINT.COMPLAINT_ID.eq(complaintId)) + 1;
        var point = new Point(ids.next(), number, text, category, null);
        writes.add(
                database.insertInto(POINT)
                        .set(POINT.ID, point.id())
                        .set(POINT.COMPLAINT_ID, complaintId)
                        .set(POINT.NUMBER, number)
                        .set(POINT.TEXT, text)
                        .set(POINT.CATEGORY_ID, category));
        telling.tell(
                complaintId,
                "point-added",
                by,
                Changes.none().of("point", null, point.id()).of("number", null, number));
        return point;
    }

    @Transactional
    public void rephrase(
            UUID complaintId, Point point, String text, @Nullable UUID category, Actor by) {
        lifecycle.lock(complaintId);
        writes.add(
                database.update(POINT)
                        .set(POINT.TEXT, text)
                        .set(POINT.CATEGORY_ID, category)
                        .where(POINT.ID.eq(point.id()), POINT.COMPLAINT_ID.eq(complaintId)));
        telling.tell(
                complaintId,
                "point-rephrased",
                by,
                Changes.none().of("point", null, point.id()).of("text", point.text(), text));
    }

    public List<Point> of(UUID complaintId) {
        return smallRows
                .of(complaintId)
                .map(SmallRows.Of::points)
                .orElseGet(() -> database.fetch(rows(complaintId)).map(Points::point));
    }

    static Select<Record> rows(UUID complaintId) {
        return DSL.selectFrom(POINT)
                .where(POINT.COMPLAINT_ID.eq(complaintId))
                .orderBy(POINT.NUMBER);
    }

    static Point point(Record row) {
        return new Point(
                row.get(POINT.ID),
                row.get(POINT.NUMBER),
                row.get(POINT.TEXT),
                row.get(POINT.CATEGORY_ID),
                row.get(POINT.PRODUCT));
    }
}
