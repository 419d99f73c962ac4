/**
 * What every module stands on: clock, ids, money, words, settings, database, work that waits,
 * pages, errors.
 */
@ApplicationModule(
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {})
@NullMarked
package recourse.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
