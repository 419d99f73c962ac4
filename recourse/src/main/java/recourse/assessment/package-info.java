/**
 * What a complaint is about and how bad it is: proposed by models inside the process, decided by
 * people.
 */
@ApplicationModule(
        allowedDependencies = {"platform", "timeline", "identity", "taxonomy", "complaint"})
@NullMarked
package recourse.assessment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
