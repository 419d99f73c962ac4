/** Who runs this: the organisation, its brands, its languages and business hours. */
@ApplicationModule(allowedDependencies = {"platform"})
@NullMarked
package recourse.organisation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
