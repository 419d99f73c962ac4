package recourse.escalation;

import org.springframework.stereotype.Component;

import recourse.complaint.Complaint;
import recourse.complaint.NextStep;
import recourse.identity.Permission;
import recourse.identity.Viewer;

import java.util.Optional;

/** "Say what follows from the message after the end". */
@Component
class AfterwordNext implements NextStep {
    private final Afterwords afterwords;

    AfterwordNext(Afterwords afterwords) {
        this.afterwords = afterwords;
    }

    @Override
    public Optional<Step> next(Viewer viewer, Complaint complaint) {
        // An afterword of a complaint that somebody reopened by another way still wants its word.
        return viewer.may(Permission.WORK)
                        && afterwords.of(complaint.id()).stream().anyMatch(Afterword::waits)
                ? Optional.of(
                        new Step(
                                10,
                                "escalation.next",
                                new Object[0],
                                "escalation.next.act",
                                "#afterwords",
                                null))
                : Optional.empty();
    }
}
