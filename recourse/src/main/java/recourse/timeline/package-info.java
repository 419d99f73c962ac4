/** Everything that happened, in one chain a subject: append, seal, follow. */
@ApplicationModule(allowedDependencies = {"platform"})
@NullMarked
package recourse.timeline;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
