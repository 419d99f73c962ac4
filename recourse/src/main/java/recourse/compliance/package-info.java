/**
 * What the law asks for: the regimes that the house knows, with their clocks, duties and sources.
 */
@ApplicationModule(allowedDependencies = {"platform", "identity", "regulation"})
@NullMarked
package recourse.compliance;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
