/** The sample organisation: a bank and a shop under one roof, living through a year of complaints. */
@ApplicationModule(allowedDependencies = {
            "platform", "timeline", "organisation", "identity", "party", "evidence", "taxonomy", "complaint", "correspondence", "assessment",
            "deadline", "routing", "investigation", "intake", "resolution", "escalation", "feedback", "insight"
        })
@NullMarked
package recourse.demonstration;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
