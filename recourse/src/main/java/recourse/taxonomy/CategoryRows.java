package recourse.taxonomy;

import static db.taxonomy.Tables.CATEGORY;

import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

import recourse.platform.Json;
import recourse.platform.Words;

import java.time.Instant;
import java.util.UUID;

/** How a category's row changes. */
@Component
class CategoryRows {
    private final DSLContext database;

    CategoryRows(DSLContext database) {
        this.database = database;
    }

    /** Also of one that is retired: a key is never given to another. */
    boolean knows(String key) {
        return database.fetchExists(CATEGORY, CATEGORY.KEY.eq(key));
    }

    /** Two who move branches at once take turns: together they could tie a knot. */
    void hold() {
        database.select(CATEGORY.ID).from(CATEGORY).orderBy(CATEGORY.ID).forUpdate().fetch();
    }

    void change(Category after) {
        database.update(CATEGORY)
                .set(CATEGORY.PARENT_ID, after.parentId())
                .set(CATEGORY.NAME, Json.write(after.name().byLanguage()))
                .set(CATEGORY.DESCRIPTION, Json.write(after.description().byLanguage()))
                .set(
                        CATEGORY.EXAMPLES,
                        Json.write(after.examples().stream().map(Words::byLanguage).toList()))
                .set(CATEGORY.DEFAULT_SEVERITY, after.defaultSeverity().name())
                .where(CATEGORY.ID.eq(after.id()))
                .execute();
    }

    void retire(UUID id, Instant at) {
        database.update(CATEGORY).set(CATEGORY.RETIRED_AT, at).where(CATEGORY.ID.eq(id)).execute();
    }

    void restore(UUID id) {
        database.update(CATEGORY).setNull(CATEGORY.RETIRED_AT).where(CATEGORY.ID.eq(id)).execute();
    }
}
