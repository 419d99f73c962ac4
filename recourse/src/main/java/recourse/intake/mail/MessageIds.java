package recourse.intake.mail;

import recourse.intake.mime.Allowance;
import recourse.intake.mime.Defect;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The message ids in a header field, among whatever else programs write there. */
final class MessageIds {
    private static final Pattern ID = Pattern.compile("<[^<>\\s]{1,900}>");
    private static final int MOST = 100;

    private static final Pattern BARE = Pattern.compile("<?([^<>\\s]{1,900}@[^<>\\s@]{1,300})>?");

    private MessageIds() {}

    /** A mail's own id, also where the brackets were forgotten. */
    static Optional<String> own(String header) {
        var bracketed = ID.matcher(header);
        if (bracketed.find()) {
            return Optional.of(bracketed.group());
        }
        var bare = BARE.matcher(header.strip());
        return bare.matches() ? Optional.of("<" + bare.group(1) + ">") : Optional.empty();
    }

    static List<String> of(String header, Allowance allowance) {
        var ids = new ArrayList<String>();
        var matcher = ID.matcher(header);
        while (matcher.find()) {
            ids.add(matcher.group());
        }
        if (ids.size() <= MOST) {
            return List.copyOf(ids);
        }
        // The first began the conversation, the last ones are nearest; those between name nothing
        // that these do not.
        allowance.note(Defect.Kind.REFERENCES_CUT, String.valueOf(ids.size()));
        var kept = new ArrayList<>(ids.subList(0, 1));
        kept.addAll(ids.subList(ids.size() - MOST + 1, ids.size()));
        return List.copyOf(kept);
    }
}
