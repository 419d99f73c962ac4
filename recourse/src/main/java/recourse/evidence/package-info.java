/** Files that came in or went out, kept whole. */
@ApplicationModule(allowedDependencies = {"platform", "timeline", "organisation"})
@NullMarked
package recourse.evidence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
