package recourse.correspondence;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

import recourse.complaint.Complaint;
import recourse.complaint.Due;

import java.util.Locale;
import java.util.Optional;

/**
 * What a complainant is told to expect next, and by when: the same in the acknowledgement, on their
 * own page and in whatever we write.
 */
@Component
public class Promised {
    private static final String OURSELVES = "acknowledge";

    private final ObjectProvider<PromisedDate> promises;

    Promised(ObjectProvider<PromisedDate> promises) {
        this.promises = promises;
    }

    /** Never the acknowledgement: it is in their hands at once. */
    public Optional<Due> of(Complaint complaint) {
        return promises.stream()
                .flatMap(promise -> promise.nextFor(complaint.id()).stream())
                .findFirst()
                .or(() -> Optional.ofNullable(complaint.due()))
                .filter(due -> !due.what().toLowerCase(Locale.ROOT).startsWith(OURSELVES));
    }
}
