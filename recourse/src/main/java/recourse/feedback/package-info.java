/** What the complainant says of the answer: accepted, refused, rated. */
@ApplicationModule(
        allowedDependencies = {
            "platform",
            "timeline",
            "organisation",
            "identity",
            "complaint",
            "correspondence"
        })
@NullMarked
package recourse.feedback;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
