package recourse.intake.mime;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What one reading of one mail may still spend, and the defects it met on the way. */
public final class Allowance {
    private static final int DEFECTS = 100;
    private static final int WHERE = 120;

    private final MailLimits limits;
    private final long end;
    private final Set<Defect> defects = new LinkedHashSet<>();
    private int parts;

    public Allowance(MailLimits limits) {
        this.limits = limits;
        this.end = System.nanoTime() + limits.time().toNanos();
    }

    public MailLimits limits() {
        return limits;
    }

    public boolean takePart() {
        return parts++ < limits.parts();
    }

    public boolean isSpent() {
        var spent = System.nanoTime() - end > 0;
        if (spent) {
            note(Defect.Kind.TIME_SPENT, "");
        }
        return spent;
    }

    public void note(Defect.Kind kind, String where) {
        if (defects.size() < DEFECTS) {
            defects.add(
                    new Defect(
                            kind,
                            Characters.line(where.substring(0, Math.min(WHERE, where.length())))));
        }
    }

    public List<Defect> defects() {
        return List.copyOf(defects);
    }
}
