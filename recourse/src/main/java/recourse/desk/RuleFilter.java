package recourse.desk;

import org.springframework.stereotype.Component;

import recourse.complaint.ComplaintFilter;
import recourse.complaint.ListFilter;
import recourse.compliance.Applications;
import recourse.identity.Viewer;
import recourse.platform.Refused;
import recourse.regulation.Packs;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Regimes and flags. The house's own rules apply to every complaint; no flag is known yet. */
@Component
class RuleFilter implements ListFilter {
    private final Packs packs;

    RuleFilter(Packs packs) {
        this.packs = packs;
    }

    @Override
    public Set<String> names() {
        return Set.of("regime", "flag");
    }

    @Override
    public Optional<ComplaintFilter.Within> within(Viewer viewer, Map<String, List<String>> asked) {
        for (var flag : asked.getOrDefault("flag", List.of())) {
            throw Refused.malformed("flag", "desk.list.unknown-value", "flag", flag);
        }
        for (var regime : asked.getOrDefault("regime", List.of())) {
            if (packs.now().find(regime).isEmpty()) {
                throw Refused.malformed("regime", "desk.list.unknown-value", "regime", regime);
            }
        }
        return asked.getOrDefault("regime", List.of()).contains("house")
                ? Optional.empty()
                : Optional.of(Applications.under(asked.getOrDefault("regime", List.of())));
    }
}
