package recourse.intake;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Marks that tests can write: the complaint's id itself. */
@Component
class PlainMarks implements ReplyMarks {
    private static final Pattern MARK = Pattern.compile(".*[+.]([0-9a-f-]{36})@.*");

    static String address(UUID complaintId) {
        return "complaints+" + complaintId + "@localhost";
    }

    static String messageId(UUID complaintId) {
        return "<m." + complaintId + "@localhost>";
    }

    @Override
    public Optional<UUID> complaintOf(String addressOrMessageId) {
        var mark = MARK.matcher(addressOrMessageId);
        return mark.matches() ? Optional.of(UUID.fromString(mark.group(1))) : Optional.empty();
    }
}
