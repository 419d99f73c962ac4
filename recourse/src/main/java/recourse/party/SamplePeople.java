package recourse.party;

import static db.party.Tables.PERSON;

import java.util.List;
import java.util.UUID;
import org.jooq.TableField;
import org.springframework.stereotype.Component;
import recourse.platform.SampleRows;

/** The people of a life that is told anew. */
@Component
class SamplePeople implements SampleRows {
    @Override
    public List<TableField<?, UUID>> keys() {
        return List.of(PERSON.ID);
    }
}
