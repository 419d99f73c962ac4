/** Every channel by which a complaint comes in. */
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
package recourse.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
