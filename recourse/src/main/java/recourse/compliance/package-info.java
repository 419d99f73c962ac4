/** What the law asks for: the regimes that the house knows, and those that apply to a complaint. */
@ApplicationModule(
        allowedDependencies = {
            "platform",
            "timeline",
            "organisation",
            "identity",
            "regulation",
            "complaint",
            "deadline"
        })
@NullMarked
package recourse.compliance;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
