package recourse.resolution;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import recourse.identity.Role;
import recourse.identity.Roles;
import recourse.organisation.ReadSettings;
import recourse.platform.Administrator;
import recourse.platform.Checks;
import recourse.platform.Money;
import recourse.platform.Refused;
import recourse.platform.SettingChanged;
import recourse.platform.SettingChanged.Area;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;

/** How much remedy a role may grant alone in one currency, or that it may grant nothing alone. */
@Component
public class ChangeAuthority {
    private static final BigDecimal MOST = new BigDecimal("1000000000");

    private final Authorities authorities;
    private final Roles roles;
    private final ApplicationEventPublisher events;

    ChangeAuthority(Authorities authorities, Roles roles, ApplicationEventPublisher events) {
        this.authorities = authorities;
        this.roles = roles;
        this.events = events;
    }

    /** What the form and the API say; no amount takes the limit away. */
    public record Told(@Nullable String role, @Nullable String currency, @Nullable String amount) {}

    @Transactional
    public void change(Administrator by, Told told) {
        var checks = new Checks();
        var key = checks.required("role", told.role, 60);
        var role = roles.find(key);
        if (role.isEmpty() && !key.isEmpty()) {
            checks.fault("role", "identity.staff.unknown-role");
        }
        var currency = ReadSettings.currency(checks, "currency", told.currency);
        var amount = amount(checks, told.amount);
        checks.refuseFaults();
        change(by, role.orElseThrow(Refused::notVisible), currency, amount);
    }

    private void change(Administrator by, Role role, String currency, @Nullable BigDecimal amount) {
        var before = authorities.limits().of(role.id(), currency);
        if (amount == null) {
            authorities.revoke(role.id(), currency);
        } else {
            authorities.grant(role.id(), new Money(amount, currency));
        }
        authorities.changed();
        events.publishEvent(
                SettingChanged.changed(
                        Area.AUTHORITY,
                        role.name(),
                        by,
                        Map.of(currency, text(before)),
                        Map.of(currency, amount == null ? "" : amount.toPlainString())));
    }

    private static String text(Optional<Money> limit) {
        return limit.map(money -> money.amount().stripTrailingZeros().toPlainString()).orElse("");
    }

    private static @Nullable BigDecimal amount(Checks checks, @Nullable String given) {
        var text = checks.text("amount", given, 30);
        if (text == null) {
            return null;
        }
        var amount = Money.typed(text).map(BigDecimal::stripTrailingZeros);
        if (amount.isPresent()
                && amount.get().scale() <= 2
                && amount.get().signum() > 0
                && amount.get().compareTo(MOST) <= 0) {
            return amount.get();
        }
        checks.fault("amount", "resolution.authority.amount-form");
        return null;
    }
}
