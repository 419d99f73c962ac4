/**
 * Who works on what: a team by category, a person by load, moves by a lead, and an eye on what
 * nobody owns.
 */
@ApplicationModule(
        allowedDependencies = {
            "platform",
            "timeline",
            "organisation",
            "identity",
            "taxonomy",
            "complaint"
        })
@NullMarked
package recourse.routing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
