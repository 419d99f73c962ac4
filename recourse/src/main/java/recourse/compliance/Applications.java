package recourse.compliance;

import static db.compliance.Tables.APPLICATION;
import static db.compliance.Tables.EVENT;

import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.selectOne;

import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import recourse.complaint.ComplaintFilter;
import recourse.complaint.SaidTimes;
import recourse.deadline.AppliedRegimes;
import recourse.regulation.StartEvent;
import recourse.timeline.Actor;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The regimes of complaints and the dated facts that belong to them. */
@Component
public class Applications implements AppliedRegimes {
    private final DSLContext database;
    private final SaidTimes saidTimes;

    Applications(DSLContext database, SaidTimes saidTimes) {
        this.database = database;
        this.saidTimes = saidTimes;
    }

    /** The caller has asked whether the viewer may see the complaint. */
    public List<Application> on(UUID complaintId) {
        return database.selectFrom(APPLICATION)
                .where(APPLICATION.COMPLAINT_ID.eq(complaintId))
                .orderBy(APPLICATION.PROPOSED_AT, APPLICATION.ID)
                .fetch(Applications::application);
    }

    public List<Event> events(UUID complaintId) {
        return database.selectFrom(EVENT)
                .where(EVENT.COMPLAINT_ID.eq(complaintId))
                .orderBy(EVENT.AT, EVENT.ID)
                .fetch(Applications::event);
    }

    @Override
    public Applied of(UUID complaintId) {
        var chosen =
                on(complaintId).stream()
                        .filter(one -> one.state() != Application.State.REJECTED)
                        .map(one -> new Chosen(one.regime(), Set.copyOf(one.clocks())))
                        .toList();
        return new Applied(chosen, chosen.isEmpty() ? List.of() : dated(complaintId));
    }

    private List<Dated> dated(UUID complaintId) {
        var events = events(complaintId);
        var unconfirmed =
                events.isEmpty() ? Map.<UUID, Instant>of() : saidTimes.unconfirmed(complaintId);
        return events.stream()
                .map(event -> dated(event, unconfirmed.getOrDefault(event.id(), event.at())))
                .toList();
    }

    /** Complaints to which one of these regimes applies. */
    public static ComplaintFilter.Within under(Collection<String> regimes) {
        return complaintId ->
                exists(
                        selectOne()
                                .from(APPLICATION)
                                .where(APPLICATION.COMPLAINT_ID.eq(complaintId))
                                .and(APPLICATION.REGIME.in(regimes))
                                .and(APPLICATION.STATE.ne(Application.State.REJECTED.name())));
    }

    Optional<Application> find(UUID complaintId, String regime) {
        return database.selectFrom(APPLICATION)
                .where(APPLICATION.COMPLAINT_ID.eq(complaintId))
                .and(APPLICATION.REGIME.eq(regime))
                .fetchOptional(Applications::application);
    }

    /** Proposed again after a rejection, it stands as the new proposal. */
    void propose(Application application) {
        database.insertInto(APPLICATION)
                .set(APPLICATION.ID, application.id())
                .set(APPLICATION.COMPLAINT_ID, application.complaintId())
                .set(APPLICATION.REGIME, application.regime())
                .set(APPLICATION.CLOCKS, application.clocks().toArray(String[]::new))
                .set(APPLICATION.REASON, application.reason())
                .set(APPLICATION.STATE, application.state().name())
                .set(APPLICATION.PROPOSED_BY, application.proposedBy().toString())
                .set(APPLICATION.PROPOSED_AT, application.proposedAt())
                .onConflict(APPLICATION.COMPLAINT_ID, APPLICATION.REGIME)
                .doUpdate()
                .set(APPLICATION.CLOCKS, application.clocks().toArray(String[]::new))
                .set(APPLICATION.REASON, application.reason())
                .set(APPLICATION.STATE, application.state().name())
                .set(APPLICATION.PROPOSED_BY, application.proposedBy().toString())
                .set(APPLICATION.PROPOSED_AT, application.proposedAt())
                .setNull(APPLICATION.DECIDED_BY)
                .setNull(APPLICATION.DECIDED_AT)
                .setNull(APPLICATION.DECISION_REASON)
                .execute();
    }

    void decide(Application application) {
        database.update(APPLICATION)
                .set(APPLICATION.STATE, application.state().name())
                .set(APPLICATION.DECIDED_BY, String.valueOf(application.decidedBy()))
                .set(APPLICATION.DECIDED_AT, application.decidedAt())
                .set(APPLICATION.DECISION_REASON, application.decisionReason())
                .where(APPLICATION.ID.eq(application.id()))
                .execute();
    }

    void add(UUID complaintId, Event event) {
        database.insertInto(EVENT)
                .set(EVENT.ID, event.id())
                .set(EVENT.COMPLAINT_ID, complaintId)
                .set(EVENT.EVENT_, event.event())
                .set(EVENT.MEETS, event.meets())
                .set(EVENT.AT, event.at())
                .set(EVENT.PERSON, event.person())
                .set(EVENT.PROOF, event.proof())
                .set(EVENT.RECORDED_BY, event.recordedBy().toString())
                .set(EVENT.RECORDED_AT, event.recordedAt())
                .execute();
    }

    private static Dated dated(Event event, Instant at) {
        return new Dated(event.id(), start(event.event()), event.meets(), at);
    }

    private static @Nullable StartEvent start(@Nullable String event) {
        return event == null ? null : StartEvent.valueOf(event.toUpperCase(Locale.ROOT));
    }

    private static Application application(Record row) {
        var decidedBy = row.get(APPLICATION.DECIDED_BY);
        return new Application(
                row.get(APPLICATION.ID),
                row.get(APPLICATION.COMPLAINT_ID),
                row.get(APPLICATION.REGIME),
                List.of(row.get(APPLICATION.CLOCKS)),
                row.get(APPLICATION.REASON),
                Application.State.valueOf(row.get(APPLICATION.STATE)),
                Actor.parse(row.get(APPLICATION.PROPOSED_BY)),
                row.get(APPLICATION.PROPOSED_AT),
                decidedBy == null ? null : Actor.parse(decidedBy),
                row.get(APPLICATION.DECIDED_AT),
                row.get(APPLICATION.DECISION_REASON));
    }

    private static Event event(Record row) {
        return new Event(
                row.get(EVENT.ID),
                row.get(EVENT.EVENT_),
                row.get(EVENT.MEETS),
                row.get(EVENT.AT),
                row.get(EVENT.PERSON),
                row.get(EVENT.PROOF),
                Actor.parse(row.get(EVENT.RECORDED_BY)),
                row.get(EVENT.RECORDED_AT));
    }
}
