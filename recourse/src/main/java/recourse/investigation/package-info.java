/** What was found: points and findings, evidence that is relied on, questions to colleagues. */
@ApplicationModule(
        allowedDependencies = {
            "platform",
            "timeline",
            "organisation",
            "identity",
            "evidence",
            "taxonomy",
            "complaint"
        })
@NullMarked
package recourse.investigation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
