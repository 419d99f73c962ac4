/** The organisation that is complained to: its zone and its business calendars. */
@ApplicationModule(allowedDependencies = "platform")
@NullMarked
package recourse.organisation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
