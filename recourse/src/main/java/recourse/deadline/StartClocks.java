package recourse.deadline;

import org.jooq.Query;
import org.springframework.stereotype.Component;

import recourse.complaint.AtReceipt;
import recourse.complaint.Fact;
import recourse.complaint.FactKind;
import recourse.complaint.Received;
import recourse.platform.Ids;
import recourse.timeline.Actor;
import recourse.timeline.Happening;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The clocks run from the receipt; a clock that cannot be counted is a fault on its row and never
 * refuses the complaint.
 */
@Component
class StartClocks implements AtReceipt {
    static final Actor CLOCKS = Actor.system("deadline");

    private final Deadlines deadlines;
    private final Reckoning reckoning;
    private final Ids ids;

    StartClocks(Deadlines deadlines, Reckoning reckoning, Ids ids) {
        this.deadlines = deadlines;
        this.reckoning = reckoning;
        this.ids = ids;
    }

    @Override
    public Share at(Received received) {
        var begun = new ArrayList<Deadline>();
        var arrival = received.arrival();
        for (var run :
                Course.of(received.id(), arrival.kind(), arrival.receivedAt(), said(received))
                        .runs()) {
            var count =
                    reckoning.count(run, arrival.brand(), null, List.of(), received.recordedAt());
            begun.add(Standing.first(ids.next(), received.id(), run, count, received.recordedAt()));
        }
        var rows = begun.stream().<Query>map(deadlines::insert).toList();
        var told = new Happening("deadlines-set", CLOCKS, received.recordedAt(), dues(begun));
        return new Share(rows, List.of(told), Deadlines.next(begun).orElse(null));
    }

    /** Said in person on the call or at the counter: the contact is the evidence. */
    private static List<Fact> said(Received received) {
        var arrival = received.arrival();
        return arrival.saidOnReceipt()
                ? List.of(
                        new Fact(
                                received.contactId(),
                                FactKind.ACKNOWLEDGED,
                                received.recordedAt(),
                                received.recordedAt(),
                                arrival.by(),
                                received.contactId(),
                                null,
                                null))
                : List.of();
    }

    /** Two regimes may have a clock of the same name; the house's own need no other. */
    static String named(Deadline deadline) {
        return deadline.regime().equals(HouseClock.REGIME)
                ? deadline.clock()
                : deadline.regime() + "/" + deadline.clock();
    }

    static Map<String, Object> dues(List<Deadline> deadlines) {
        var dues = new TreeMap<String, Object>();
        deadlines.forEach(deadline ->
                dues.put(
                        named(deadline),
                        String.valueOf(deadline.dueAt() == null ? "fault" : deadline.dueAt())));
        return dues;
    }
}
