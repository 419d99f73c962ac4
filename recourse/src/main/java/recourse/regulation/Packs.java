package recourse.regulation;

import static db.regulation.Tables.AMENDMENT;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.jooq.DSLContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import recourse.platform.AfterCommit;
import recourse.platform.Cached;
import recourse.platform.Clock;
import recourse.platform.Ids;
import recourse.platform.Refused;
import recourse.timeline.Actor;
import recourse.timeline.Happening;
import recourse.timeline.Subject;
import recourse.timeline.Timeline;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The regimes in force in this house: those that ship, as it has amended and added to them. */
@Component
public class Packs {
    private static final Logger LOG = LoggerFactory.getLogger(Packs.class);
    private static final Duration FRESH = Duration.ofMinutes(1);

    private final Regimes shipped = Regimes.shipped();
    private final DSLContext database;
    private final Timeline timeline;
    private final Clock clock;
    private final Ids ids;
    private final Cached<Regimes> inForce;

    public Packs(DSLContext database, Timeline timeline, Clock clock, Ids ids) {
        this.database = database;
        this.timeline = timeline;
        this.clock = clock;
        this.ids = ids;
        this.inForce = new Cached<>(FRESH, this::read);
    }

    public Regimes now() {
        return inForce.get();
    }

    /** The first receipt should not wait for them. */
    @EventListener(ApplicationStartedEvent.class)
    void remember() {
        now();
    }

    /** The amendments of a regime, the newest first. */
    public List<Amendment> of(String regime) {
        return database.selectFrom(AMENDMENT)
                .where(AMENDMENT.REGIME.eq(regime))
                .orderBy(AMENDMENT.NUMBER.desc())
                .fetch(row ->
                        new Amendment(
                                row.get(AMENDMENT.REGIME),
                                row.get(AMENDMENT.NUMBER),
                                row.get(AMENDMENT.YAML),
                                row.get(AMENDMENT.REASON),
                                Actor.parse(row.get(AMENDMENT.RECORDED_BY)),
                                row.get(AMENDMENT.RECORDED_AT)));
    }

    /** The text in force: what the house wrote last, else the file that ships. */
    public String text(String regime) {
        return of(regime).stream()
                .findFirst()
                .map(Amendment::yaml)
                .orElseGet(() -> shipped.find(regime).isEmpty() ? "" : Regimes.shippedText(regime));
    }

    /**
     * Puts a text in force from now on. A {@link RegimeFault}, or a version that it would lose,
     * leaves everything as it is.
     *
     * @param after the number of the amendment that the writer had before them; 0 for none
     */
    @Transactional
    public Regime amend(String yaml, int after, String reason, Actor by) {
        var regime = Regimes.read(yaml);
        if (newest(regime.id()) != after) {
            throw Refused.stale();
        }
        now().find(regime.id()).ifPresent(before -> KeptVersions.check(before, regime));
        var now = clock.instant();
        var added =
                database.insertInto(AMENDMENT)
                        .set(AMENDMENT.ID, ids.next())
                        .set(AMENDMENT.REGIME, regime.id())
                        .set(AMENDMENT.NUMBER, after + 1)
                        .set(AMENDMENT.YAML, yaml)
                        .set(AMENDMENT.REASON, reason)
                        .set(AMENDMENT.RECORDED_BY, by.toString())
                        .set(AMENDMENT.RECORDED_AT, now)
                        .onConflictDoNothing()
                        .execute();
        // Two who amend at once both saw the same text; the unique number lets one of them in.
        if (added == 0) {
            throw Refused.stale();
        }
        timeline.append(
                subject(regime.id()),
                new Happening(
                        "regime-amended",
                        by,
                        now,
                        Map.of("regime", regime.id(), "number", after + 1, "reason", reason)));
        AfterCommit.run(inForce::forget);
        return regime;
    }

    private int newest(String regime) {
        return of(regime).stream().mapToInt(Amendment::number).findFirst().orElse(0);
    }

    private Regimes read() {
        var known = shipped;
        for (var text :
                database.select(AMENDMENT.REGIME, AMENDMENT.YAML)
                        .distinctOn(AMENDMENT.REGIME)
                        .from(AMENDMENT)
                        .orderBy(AMENDMENT.REGIME, AMENDMENT.NUMBER.desc())
                        .fetch()) {
            known = amended(known, text.value1(), text.value2());
        }
        return known;
    }

    // An older program may not understand what a newer one let in; the pack before it still stands.
    private static Regimes amended(Regimes known, String regime, String yaml) {
        try {
            return known.with(regime + ".yaml", yaml);
        } catch (RegimeFault fault) {
            LOG.error("the amendment of the regime {} is not understood here", regime, fault);
            return known;
        }
    }

    private static Subject subject(String regime) {
        return new Subject(UUID.nameUUIDFromBytes(("regime " + regime).getBytes(UTF_8)), "regime");
    }
}
