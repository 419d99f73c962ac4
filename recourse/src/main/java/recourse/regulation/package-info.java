/**
 * What rules ask for: regimes as data, and their clocks as pure functions that explain themselves.
 */
@ApplicationModule(allowedDependencies = {"platform", "timeline", "organisation"})
@NullMarked
package recourse.regulation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
