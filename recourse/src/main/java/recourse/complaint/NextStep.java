package recourse.complaint;

import org.jspecify.annotations.Nullable;

import recourse.identity.Viewer;

import java.time.Instant;
import java.util.Optional;

/** A module's answer to "what is to be done next here?". The page shows the two most urgent. */
public interface NextStep {
    Optional<Step> next(Viewer viewer, Complaint complaint);

    /**
     * @param urgency small numbers come first
     * @param key a text such as "Answer {0}" of the module's bundle
     * @param act the text of the button; {@code href} is where it leads, often a part of the same
     *     page
     */
    record Step(
            int urgency,
            String key,
            Object[] values,
            String act,
            String href,
            @Nullable Instant by) {}
}
