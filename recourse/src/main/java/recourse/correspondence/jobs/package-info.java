/** How mail leaves, and what follows for the complaint. */
@NullMarked
package recourse.correspondence.jobs;

import org.jspecify.annotations.NullMarked;
