/** How a complaint ends: decision, remedies and who may grant them, the final response, closure. */
@ApplicationModule(
        allowedDependencies = {
            "platform",
            "timeline",
            "organisation",
            "identity",
            "party",
            "evidence",
            "taxonomy",
            "complaint",
            "correspondence",
            "investigation"
        })
@NullMarked
package recourse.resolution;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
