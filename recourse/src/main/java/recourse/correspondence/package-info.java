/**
 * What we write to people: letters and mails, how they are composed, and what became of them on
 * their way.
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
            "complaint"
        })
@NullMarked
package recourse.correspondence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
