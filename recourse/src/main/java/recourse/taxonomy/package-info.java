/**
 * What complaints are about: one tree of categories, and products, sites and root causes as axes of
 * their own.
 */
@ApplicationModule(allowedDependencies = {"platform", "timeline", "organisation"})
@NullMarked
package recourse.taxonomy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
