/**
 * The clocks on complaints: started at receipt, met by evidence only, moved, paused, warned of,
 * breached and explained.
 */
@ApplicationModule(
        allowedDependencies = {
            "platform",
            "timeline",
            "organisation",
            "identity",
            "party",
            "evidence",
            "taxonomy",
            "regulation",
            "complaint",
            "correspondence"
        })
@NullMarked
package recourse.deadline;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
