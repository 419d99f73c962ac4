package recourse.compliance.web;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

import recourse.compliance.ApplyRegime;
import recourse.compliance.KnownRegimes;
import recourse.compliance.ReadApplications;
import recourse.compliance.RecordEvent;
import recourse.identity.Viewer;
import recourse.platform.Refused;
import recourse.platform.web.Flash;
import recourse.platform.web.Pages;
import recourse.regulation.Regime;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Says which rules apply to a complaint, and when what they count from happened. */
@Controller
@RequestMapping("/complaints/{reference}")
class ApplicationsPage {
    private static final String PATH = "/complaints/";

    private final ApplyRegime applyRegime;
    private final RecordEvent recordEvent;
    private final ReadApplications read;
    private final KnownRegimes regimes;
    private final Pages pages;

    ApplicationsPage(
            ApplyRegime applyRegime,
            RecordEvent recordEvent,
            ReadApplications read,
            KnownRegimes regimes,
            Pages pages) {
        this.applyRegime = applyRegime;
        this.recordEvent = recordEvent;
        this.read = read;
        this.regimes = regimes;
        this.pages = pages;
    }

    @GetMapping("/regimes")
    View choose(
            Viewer viewer,
            @PathVariable String reference,
            @RequestParam(required = false) @Nullable String regime) {
        return pages.show("compliance/apply", model(viewer, reference, regime));
    }

    @PostMapping("/regimes")
    View propose(
            Viewer viewer,
            @PathVariable String reference,
            @RequestParam(required = false) @Nullable String regime,
            @RequestParam(required = false) @Nullable List<String> clocks,
            @RequestParam(required = false) @Nullable String reason) {
        try {
            applyRegime.propose(viewer, reference, new ApplyRegime.Told(regime, clocks, reason));
            return pages.to(PATH + reference + "#regimes", Flash.of("compliance.regime.runs"));
        } catch (Refused refused) {
            return again(viewer, reference, regime, refused);
        }
    }

    @PostMapping("/regimes/{regime}/confirmation")
    View confirm(Viewer viewer, @PathVariable String reference, @PathVariable String regime) {
        applyRegime.confirm(viewer, reference, regime);
        return pages.to(PATH + reference + "#regimes", Flash.of("compliance.regime.confirmed"));
    }

    @PostMapping("/regimes/{regime}/rejection")
    View reject(
            Viewer viewer,
            @PathVariable String reference,
            @PathVariable String regime,
            @RequestParam(required = false) @Nullable String reason) {
        applyRegime.reject(viewer, reference, regime, reason);
        return pages.to(PATH + reference + "#regimes", Flash.of("compliance.regime.rejected"));
    }

    /** The time is that of the house; a clock that is met comes as {@code meets}. */
    @PostMapping("/events")
    View add(
            Viewer viewer,
            @PathVariable String reference,
            @RequestParam(defaultValue = "") String event,
            @RequestParam(defaultValue = "") String meets,
            @RequestParam(defaultValue = "") String at,
            @RequestParam(defaultValue = "") String person,
            @RequestParam(defaultValue = "") String proof) {
        try {
            recordEvent.add(
                    viewer,
                    reference,
                    new RecordEvent.Told(event, meets, zoned(at), person, proof));
            return pages.to(PATH + reference + "#deadlines", Flash.of("compliance.event.kept"));
        } catch (Refused refused) {
            return again(viewer, reference, null, refused);
        }
    }

    private View again(Viewer viewer, String reference, @Nullable String regime, Refused refused) {
        refused.throwUnlessInvalid();
        return pages.again("compliance/apply", model(viewer, reference, regime), refused);
    }

    private String zoned(String local) {
        try {
            return LocalDateTime.parse(local).atZone(regimes.zone()).toOffsetDateTime().toString();
        } catch (DateTimeException unreadable) {
            return local;
        }
    }

    private Map<String, Object> model(Viewer viewer, String reference, @Nullable String regime) {
        var complaint = read.complaint(viewer, reference);
        var all =
                regimes.all(viewer).stream()
                        .filter(one -> !one.rules().isEmpty() && !one.id().equals("house"))
                        .toList();
        var model = new HashMap<String, Object>();
        model.put("complaint", complaint);
        model.put("regimes", all);
        model.put("applied", read.of(complaint));
        model.put("events", read.events(complaint));
        model.put(
                "chosen",
                all.stream()
                        .filter(one -> one.id().equals(regime))
                        .findFirst()
                        .map(Regime::id)
                        .orElse(""));
        return model;
    }
}
