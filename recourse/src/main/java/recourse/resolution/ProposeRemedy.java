package recourse.resolution;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import recourse.complaint.Complaint;
import recourse.complaint.TakeInHand;
import recourse.identity.Viewer;
import recourse.investigation.TellPoints;
import recourse.organisation.Organisations;
import recourse.platform.Checks;
import recourse.platform.Clock;
import recourse.platform.Ids;
import recourse.platform.Money;
import recourse.platform.Refused;
import recourse.timeline.Happening;
import recourse.timeline.Timeline;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/**
 * Proposes a remedy, for a point or for the whole, with or without a finding: immediate help and
 * goodwill come first. It is agreed at once unless it is kept as a mere proposal or its amount
 * needs a second person.
 */
@Component
public class ProposeRemedy {
    private static final BigDecimal MOST = new BigDecimal("100000000");

    private final TakeInHand hand;
    private final TellPoints points;
    private final Remedies remedies;
    private final AgreeRemedy agreement;
    private final Organisations organisations;
    private final Clock clock;
    private final Ids ids;
    private final Timeline timeline;

    ProposeRemedy(
            TakeInHand hand,
            TellPoints points,
            Remedies remedies,
            AgreeRemedy agreement,
            Organisations organisations,
            Clock clock,
            Ids ids,
            Timeline timeline) {
        this.hand = hand;
        this.points = points;
        this.remedies = remedies;
        this.agreement = agreement;
        this.organisations = organisations;
        this.clock = clock;
        this.ids = ids;
        this.timeline = timeline;
    }

    /**
     * @param point its number or id; nothing for the complaint as a whole. @param agree false keeps
     *     it a proposal
     */
    public record Told(
            @Nullable String kind,
            @Nullable String point,
            @Nullable String amount,
            @Nullable String currency,
            @Nullable String description,
            @Nullable Boolean agree) {}

    @Transactional
    public Remedy propose(Viewer viewer, String reference, Told told) {
        var complaint = hand.open(viewer, reference);
        var remedy = read(viewer, complaint, told);
        remedies.add(remedy);
        timeline.append(complaint.timelineSubject(), happening(remedy));
        return Boolean.FALSE.equals(told.agree) ? remedy : agreement.agree(viewer, remedy);
    }

    private Remedy read(Viewer viewer, Complaint complaint, Told told) {
        var checks = new Checks();
        var kind = checks.oneOf("kind", Remedy.Kind.class, checks.required("kind", told.kind, 40));
        var point = point(complaint, told.point, checks);
        var amount = amount(told, kind, checks);
        var description = checks.required("description", told.description, Checks.TEXT);
        checks.refuseFaults();
        return new Remedy(
                ids.next(),
                complaint.id(),
                point,
                Objects.requireNonNull(kind),
                amount,
                description,
                Remedy.State.PROPOSED,
                viewer.actor(),
                clock.instant(),
                null,
                null,
                false,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    private @Nullable UUID point(Complaint complaint, @Nullable String named, Checks checks) {
        if (named == null || named.isBlank()) {
            return null;
        }
        var point = points.named(complaint.id(), "point", named.strip(), checks);
        return point == null ? null : point.id();
    }

    private @Nullable Money amount(Told told, Remedy.@Nullable Kind kind, Checks checks) {
        if (told.amount == null || told.amount.isBlank()) {
            if (kind != null && kind.isPayment()) {
                checks.fault("amount", "resolution.remedy.amount-missing");
            }
            return null;
        }
        var currency =
                told.currency == null || told.currency.isBlank()
                        ? organisations.get().currency()
                        : told.currency.strip();
        var typed = Money.typed(told.amount);
        if (typed.isEmpty()) {
            checks.fault("amount", "resolution.remedy.amount-strange");
            return null;
        }
        try {
            var code = Currency.getInstance(currency).getCurrencyCode();
            var amount = new Money(typed.get(), code).rounded();
            if (amount.amount().signum() <= 0 || amount.amount().compareTo(MOST) >= 0) {
                checks.fault("amount", "resolution.remedy.amount-strange");
            }
            return amount;
        } catch (IllegalArgumentException noCurrency) {
            checks.fault("currency", "resolution.remedy.currency-unknown", currency);
        }
        return null;
    }

    private static Happening happening(Remedy remedy) {
        var particulars =
                new HashMap<String, Object>(
                        Map.of("remedy", remedy.id().toString(), "kind", remedy.kind().name()));
        var amount = remedy.amount();
        if (amount != null) {
            particulars.put("amount", amount.amount().toPlainString());
            particulars.put("currency", amount.currency());
        }
        if (remedy.pointId() != null) {
            particulars.put("point", remedy.pointId().toString());
        }
        return new Happening(
                "remedy-proposed", remedy.proposedBy(), remedy.proposedAt(), particulars);
    }

    /** Turns a mere proposal into what is promised. */
    @Transactional
    public Remedy agree(Viewer viewer, String reference, UUID id) {
        var complaint = hand.open(viewer, reference);
        var remedy = remedies.get(complaint.id(), id);
        if (!remedy.is(Remedy.State.PROPOSED)) {
            throw Refused.conflict("resolution.remedy.changed");
        }
        return agreement.agree(viewer, remedy);
    }
}
