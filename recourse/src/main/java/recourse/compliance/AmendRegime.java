package recourse.compliance;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import recourse.identity.Permission;
import recourse.identity.Viewer;
import recourse.platform.Checks;
import recourse.platform.Refused;
import recourse.regulation.Amendment;
import recourse.regulation.Packs;
import recourse.regulation.Regime;
import recourse.regulation.RegimeFault;
import recourse.regulation.Regimes;

import java.util.List;
import java.util.Locale;

/** An administrator adds a regime or amends one, by the same checks as those that ship. */
@Component
public class AmendRegime {
    private static final int LONGEST = 200_000;

    private final Packs packs;

    AmendRegime(Packs packs) {
        this.packs = packs;
    }

    /**
     * @param number how many amendments the writer had seen
     */
    public record Told(@Nullable String yaml, @Nullable Integer number, @Nullable String reason) {}

    /** What to begin an amendment from. */
    public record Draft(String yaml, int number, List<Amendment> earlier) {
        public Draft {
            earlier = List.copyOf(earlier);
        }
    }

    public Draft begin(Viewer viewer, String regime) {
        mayAmend(viewer);
        mustKnow(regime);
        var earlier = packs.of(regime);
        return new Draft(
                packs.text(regime), earlier.isEmpty() ? 0 : earlier.getFirst().number(), earlier);
    }

    /** A regime that nobody knew yet. */
    public Regime add(Viewer viewer, Told told, Locale locale) {
        mayAmend(viewer);
        var yaml = checked(told);
        var id = read(yaml, locale);
        if (packs.now().find(id).isPresent()) {
            throw Refused.invalid("yaml", "compliance.amendment.known", id);
        }
        return put(viewer, yaml, told, locale);
    }

    public Regime amend(Viewer viewer, String regime, Told told, Locale locale) {
        mayAmend(viewer);
        mustKnow(regime);
        var yaml = checked(told);
        var id = read(yaml, locale);
        if (!id.equals(regime)) {
            throw Refused.invalid("yaml", "compliance.amendment.other-id", regime, id);
        }
        return put(viewer, yaml, told, locale);
    }

    public void mayAmend(Viewer viewer) {
        if (!viewer.may(Permission.ADMINISTER)) {
            throw Refused.notAllowed("compliance.amendment.may-not");
        }
    }

    private void mustKnow(String regime) {
        if (packs.now().find(regime).isEmpty()) {
            throw Refused.notVisible();
        }
    }

    private static String checked(Told told) {
        var checks = new Checks();
        var yaml = checks.required("yaml", told.yaml(), LONGEST);
        checks.required("reason", told.reason(), Checks.TEXT);
        checks.refuseFaults();
        return yaml;
    }

    private static String read(String yaml, Locale locale) {
        try {
            return Regimes.read(yaml).id();
        } catch (RegimeFault fault) {
            throw Refused.invalid("yaml", "compliance.amendment.fault", fault.in(locale));
        }
    }

    private Regime put(Viewer viewer, String yaml, Told told, Locale locale) {
        try {
            var seen = told.number() == null ? 0 : told.number();
            return packs.amend(yaml, seen, String.valueOf(told.reason()).strip(), viewer.actor());
        } catch (RegimeFault fault) {
            throw Refused.invalid("yaml", "compliance.amendment.fault", fault.in(locale));
        }
    }
}
