package recourse.intake;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import recourse.organisation.Brand;
import recourse.organisation.Organisations;
import recourse.platform.Checks;

/** The brand that a receipt names by key or name; the house's first where it names none. */
@Component
public class NamedBrand {
    private final Organisations organisations;

    NamedBrand(Organisations organisations) {
        this.organisations = organisations;
    }

    /** A name that no brand has is a fault of the field {@code brand}. */
    public Brand of(@Nullable String named, Checks checks) {
        if (named == null || named.isBlank()) {
            return organisations.defaultBrand();
        }
        var brand = organisations.brandNamed(named.strip());
        if (brand.isEmpty()) {
            var known = organisations.brands().stream().map(Brand::key).toList();
            checks.fault("brand", "intake.unknown-brand", known);
        }
        return brand.orElseGet(organisations::defaultBrand);
    }
}
