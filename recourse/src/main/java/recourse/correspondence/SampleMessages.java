package recourse.correspondence;

import static db.correspondence.Tables.MESSAGE;
import static db.correspondence.Tables.QUESTION;

import org.jooq.TableField;
import org.springframework.stereotype.Component;

import recourse.platform.SampleLife;
import recourse.platform.SampleRow;
import recourse.platform.SampleRows;

import java.util.List;
import java.util.Set;
import java.util.UUID;

/** What left the house in a life that is told anew: all of it has left, and nobody has to look. */
@Component
class SampleMessages implements SampleRows {
    private static final Set<MessageState> SETTLED =
            Set.of(
                    MessageState.SENT,
                    MessageState.SIMULATED,
                    MessageState.CANCELLED,
                    MessageState.SAID,
                    MessageState.POSTED);
    private static final Set<MessageState> FILED =
            Set.of(MessageState.SENT, MessageState.SIMULATED);

    @Override
    public List<TableField<?, UUID>> keys() {
        return List.of(MESSAGE.COMPLAINT_ID, QUESTION.COMPLAINT_ID);
    }

    @Override
    public boolean isTellable(SampleLife life) {
        return life.of(MESSAGE).stream().allMatch(SampleMessages::isSettled);
    }

    private static boolean isSettled(SampleRow message) {
        var state = MessageState.valueOf(message.get(MESSAGE.STATE));
        return SETTLED.contains(state)
                && (!FILED.contains(state) || message.find(MESSAGE.CONTACT_ID) != null);
    }
}
