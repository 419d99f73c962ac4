/** What comes after the end: a word on a closed complaint, reopening, a second look. */
@ApplicationModule(
        allowedDependencies = {
            "platform",
            "timeline",
            "organisation",
            "identity",
            "party",
            "evidence",
            "complaint",
            "resolution"
        })
@NullMarked
package recourse.escalation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
