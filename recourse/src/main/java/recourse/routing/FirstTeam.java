package recourse.routing;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import recourse.identity.TeamAdded;

/** The first team of a house answers for everything until somebody says otherwise. */
@Component
class FirstTeam {
    private final RoutingRules rules;

    FirstTeam(RoutingRules rules) {
        this.rules = rules;
    }

    @EventListener
    void on(TeamAdded event) {
        if (rules.inForce().isEmpty()) {
            rules.set(null, event.teamId(), event.by());
        }
    }
}
