package recourse.correspondence;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import recourse.complaint.Fact;
import recourse.complaint.FactKind;
import recourse.complaint.Lifecycle;
import recourse.timeline.Actor;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * What follows for a complaint from words that reached the complainant, and what is open again when
 * they did not.
 */
@Component
public class WordsGiven {
    private static final Set<FactKind> PROVEN_BY_WORDS =
            Set.of(
                    FactKind.ACKNOWLEDGED,
                    FactKind.FIRST_RESPONSE,
                    FactKind.UPDATED,
                    FactKind.WAITING_COMPLAINANT);

    private final Lifecycle lifecycle;

    public WordsGiven(Lifecycle lifecycle) {
        this.lifecycle = lifecycle;
    }

    /**
     * The words themselves, as a contact, by whom and when.
     *
     * @param named whether they are a person's: a program has no first words
     */
    public record Proof(
            UUID contactId, Instant at, Actor by, boolean named, Map<String, Object> particulars) {}

    @Transactional
    public void record(UUID complaintId, MessageKind kind, Proof proof) {
        switch (kind) {
            case ACKNOWLEDGEMENT -> once(complaintId, FactKind.ACKNOWLEDGED, proof);
            case REPLY -> {
                firstWords(complaintId, proof);
                always(complaintId, FactKind.UPDATED, proof);
            }
            case QUESTION -> {
                firstWords(complaintId, proof);
                always(complaintId, FactKind.UPDATED, proof);
                always(complaintId, FactKind.WAITING_COMPLAINANT, proof);
            }
            case UPDATE -> always(complaintId, FactKind.UPDATED, proof);
            case DECISION, FINAL_RESPONSE -> firstWords(complaintId, proof);
            case RATING_REQUEST -> {}
        }
    }

    /** Takes back what this contact proved. */
    @Transactional
    public void takeBack(UUID complaintId, UUID contactId, Actor by, String reason) {
        lifecycle.standing(complaintId).stream()
                .filter(fact ->
                        contactId.equals(fact.contactId()) && PROVEN_BY_WORDS.contains(fact.kind()))
                .toList()
                .forEach(fact -> lifecycle.undo(complaintId, fact, by, reason));
    }

    void firstWords(UUID complaintId, Proof proof) {
        if (proof.named()) {
            once(complaintId, FactKind.FIRST_RESPONSE, proof);
        }
    }

    private void once(UUID complaintId, FactKind kind, Proof proof) {
        if (lifecycle.standing(complaintId).stream().map(Fact::kind).noneMatch(kind::equals)) {
            always(complaintId, kind, proof);
        }
    }

    private void always(UUID complaintId, FactKind kind, Proof proof) {
        lifecycle.record(
                complaintId,
                kind,
                proof.by(),
                new Lifecycle.Detail(proof.at(), proof.contactId(), null, proof.particulars()));
    }
}
