package recourse.party;

import static db.party.Tables.PERSON;

import org.jooq.TableField;
import org.springframework.stereotype.Component;

import recourse.platform.SampleRows;

import java.util.List;
import java.util.UUID;

/** The people of a life that is told anew. */
@Component
class SamplePeople implements SampleRows {
    @Override
    public List<TableField<?, UUID>> keys() {
        return List.of(PERSON.ID);
    }
}
