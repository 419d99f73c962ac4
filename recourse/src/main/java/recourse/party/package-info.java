/** People outside the house, with the details that each receipt brought. */
@ApplicationModule(allowedDependencies = {"platform", "timeline", "organisation"})
@NullMarked
package recourse.party;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
