package recourse.compliance;

import org.springframework.stereotype.Component;

import recourse.identity.Permission;
import recourse.identity.Viewer;
import recourse.platform.Clock;
import recourse.platform.Refused;
import recourse.regulation.Regime;
import recourse.regulation.Regimes;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/** The regimes as staff read them: whoever works on complaints or answers for them may look. */
@Component
public class KnownRegimes {
    private final Regimes regimes;
    private final Clock clock;

    KnownRegimes(Regimes regimes, Clock clock) {
        this.regimes = regimes;
        this.clock = clock;
    }

    public List<Regime> all(Viewer viewer) {
        maySee(viewer);
        return regimes.all();
    }

    public Regime get(Viewer viewer, String id) {
        maySee(viewer);
        return regimes.find(id).orElseThrow(Refused::notVisible);
    }

    /** The day by which a rule is called past, in force or to come. */
    public LocalDate today() {
        return clock.instant().atZone(ZoneOffset.UTC).toLocalDate();
    }

    private static void maySee(Viewer viewer) {
        if (!viewer.may(Permission.WORK) && !viewer.may(Permission.SEE_ALL)) {
            throw Refused.notAllowed("compliance.regimes.may-not");
        }
    }
}
