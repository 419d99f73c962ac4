/**
 * What a complaint is about and how bad it is: proposed by models inside the process, decided by
 * people.
 */
@ApplicationModule(allowedDependencies = {"platform", "taxonomy"})
@NullMarked
package recourse.assessment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
