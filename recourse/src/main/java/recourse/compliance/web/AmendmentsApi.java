package recourse.compliance.web;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import recourse.compliance.AmendRegime;
import recourse.identity.Viewer;
import recourse.regulation.Amendment;

import java.time.Instant;
import java.util.List;
import java.util.Locale;

/** Regimes added and amended by other programs. */
@RestController
class AmendmentsApi {
    private final AmendRegime amendRegime;

    AmendmentsApi(AmendRegime amendRegime) {
        this.amendRegime = amendRegime;
    }

    /** The text in force, and who changed it before. */
    record TextFields(String yaml, int number, List<AmendmentFields> items) {}

    record AmendmentFields(int number, String reason, String by, Instant at) {
        static AmendmentFields of(Amendment amendment) {
            return new AmendmentFields(
                    amendment.number(),
                    amendment.reason(),
                    amendment.by().toString(),
                    amendment.at());
        }
    }

    @GetMapping("/api/v1/regimes/{id}/amendments")
    TextFields text(Viewer viewer, @PathVariable String id) {
        var draft = amendRegime.begin(viewer, id);
        return new TextFields(
                draft.yaml(),
                draft.number(),
                draft.earlier().stream().map(AmendmentFields::of).toList());
    }

    @PostMapping("/api/v1/regimes")
    @ResponseStatus(HttpStatus.CREATED)
    RegimeFields add(Viewer viewer, @RequestBody AmendRegime.Told told, Locale locale) {
        return RegimeFields.of(amendRegime.add(viewer, told, locale), locale);
    }

    @PostMapping("/api/v1/regimes/{id}/amendments")
    @ResponseStatus(HttpStatus.CREATED)
    RegimeFields amend(
            Viewer viewer,
            @PathVariable String id,
            @RequestBody AmendRegime.Told told,
            Locale locale) {
        return RegimeFields.of(amendRegime.amend(viewer, id, told, locale), locale);
    }
}
