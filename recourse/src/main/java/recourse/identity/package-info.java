/** Who is asking and what they may do: staff, teams, roles, sign-in, API keys. */
@ApplicationModule(allowedDependencies = {"platform", "timeline", "organisation"})
@NullMarked
package recourse.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
