/**
 * Where the house works: the inbox, the case page, search, live news and what a list looks like to
 * a program.
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
            "correspondence",
            "deadline",
            "intake",
            "compliance"
        })
@NullMarked
package recourse.desk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
