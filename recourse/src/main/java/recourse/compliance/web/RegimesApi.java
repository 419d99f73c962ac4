package recourse.compliance.web;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

import recourse.compliance.KnownRegimes;
import recourse.identity.Viewer;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The regimes for other programs. */
@RestController
class RegimesApi {
    private final KnownRegimes regimes;

    RegimesApi(KnownRegimes regimes) {
        this.regimes = regimes;
    }

    @GetMapping("/api/v1/regimes")
    Map<String, List<RegimeFields>> list(Viewer viewer, Locale locale) {
        return Map.of(
                "items",
                regimes.all(viewer).stream()
                        .map(regime -> RegimeFields.of(regime, locale))
                        .toList());
    }

    @GetMapping("/api/v1/regimes/{id}")
    RegimeFields show(Viewer viewer, @PathVariable String id, Locale locale) {
        return RegimeFields.of(regimes.get(viewer, id), locale);
    }
}
