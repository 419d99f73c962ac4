/** What people outside see: the form, and the way to follow what became of it. */
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
            "intake",
            "investigation",
            "resolution",
            "feedback"
        })
@NullMarked
package recourse.portal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
