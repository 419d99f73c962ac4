package recourse.compliance;

import static db.compliance.Tables.APPLICATION;
import static db.compliance.Tables.EVENT;

import org.jooq.TableField;
import org.springframework.stereotype.Component;

import recourse.platform.SampleRows;

import java.util.List;
import java.util.UUID;

/** Which regimes applied to a life that is told anew, and the facts that moved their clocks. */
@Component
class SampleApplications implements SampleRows {
    @Override
    public List<TableField<?, UUID>> keys() {
        return List.of(APPLICATION.COMPLAINT_ID, EVENT.COMPLAINT_ID);
    }
}
