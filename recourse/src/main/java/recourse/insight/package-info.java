/**
 * Figures of how complaints are received, answered and felt, each with what it counts and the list
 * behind it.
 */
@ApplicationModule(
        allowedDependencies = {
            "platform",
            "timeline",
            "organisation",
            "identity",
            "taxonomy",
            "complaint",
            "deadline"
        })
@NullMarked
package recourse.insight;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
