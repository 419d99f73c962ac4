package recourse.resolution;

import org.jspecify.annotations.Nullable;

import recourse.platform.Money;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * How much remedy each role may grant alone on one complaint. No limit in a currency means
 * approval.
 */
public record Limits(List<Limit> all) {
    public Limits {
        all = List.copyOf(all);
    }

    /**
     * @param approves whether the people of this role may approve what others propose
     */
    public record Limit(UUID roleId, boolean approves, Money upTo) {}

    public Optional<Money> of(@Nullable UUID roleId, String currency) {
        return all.stream()
                .filter(limit ->
                        limit.roleId.equals(roleId) && limit.upTo.currency().equals(currency))
                .map(Limit::upTo)
                .findFirst();
    }

    public boolean cover(@Nullable UUID roleId, Money total) {
        return of(roleId, total.currency())
                .map(limit -> limit.amount().compareTo(total.amount()) >= 0)
                .orElse(false);
    }

    /**
     * Whether this role is high enough to approve so much: within its own limit, or the highest
     * there is, so that an amount above every limit does not wait for ever. Without a limit of its
     * own in that currency a role approves nothing in it.
     */
    public boolean letApprove(@Nullable UUID roleId, Money total) {
        if (cover(roleId, total)) {
            return true;
        }
        var highest =
                all.stream()
                        .filter(limit ->
                                limit.approves && limit.upTo.currency().equals(total.currency()))
                        .map(limit -> limit.upTo.amount())
                        .max(BigDecimal::compareTo);
        return highest.isPresent()
                && highest.get().compareTo(total.amount()) < 0
                && of(roleId, total.currency())
                        .filter(own -> own.amount().compareTo(highest.get()) >= 0)
                        .isPresent();
    }
}
