package recourse.portal;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import recourse.organisation.Brand;
import recourse.organisation.Organisations;

import java.util.Locale;

/**
 * Under which name a public page speaks: the one that the address names, else the one of the host,
 * else the first.
 */
@Component
class BrandOfPage {
    private final Organisations organisations;

    BrandOfPage(Organisations organisations) {
        this.organisations = organisations;
    }

    Brand of(@Nullable String named, @Nullable String host) {
        return organisations
                .brandNamed(named)
                .or(() ->
                        organisations.brands().stream()
                                .filter(brand ->
                                        host != null
                                                && brand.host() != null
                                                && host.toLowerCase(Locale.ROOT)
                                                        .startsWith(brand.host()))
                                .findFirst())
                .orElseGet(organisations::defaultBrand);
    }
}
