package recourse.compliance;

import org.springframework.stereotype.Component;

import recourse.identity.Permission;
import recourse.identity.Viewer;
import recourse.organisation.Organisations;
import recourse.platform.Clock;
import recourse.platform.Refused;
import recourse.regulation.Packs;
import recourse.regulation.Regime;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/** The regimes as staff read them: whoever works on complaints or answers for them may look. */
@Component
public class KnownRegimes {
    private final Packs packs;
    private final Organisations organisations;
    private final Clock clock;

    KnownRegimes(Packs packs, Organisations organisations, Clock clock) {
        this.packs = packs;
        this.organisations = organisations;
        this.clock = clock;
    }

    public List<Regime> all(Viewer viewer) {
        maySee(viewer);
        return packs.now().all();
    }

    public Regime get(Viewer viewer, String id) {
        maySee(viewer);
        return packs.now().find(id).orElseThrow(Refused::notVisible);
    }

    /** Where the house is, to try a clock in. */
    public ZoneId zone() {
        return organisations.get().zone();
    }

    /** The day by which a rule is called past, in force or to come. */
    public LocalDate today() {
        return clock.instant().atZone(zone()).toLocalDate();
    }

    private static void maySee(Viewer viewer) {
        if (!viewer.may(Permission.WORK) && !viewer.may(Permission.SEE_ALL)) {
            throw Refused.notAllowed("compliance.regimes.may-not");
        }
    }
}
