/** Pages and API of assignment, workload and the rules of routing. */
@NullMarked
package recourse.routing.web;

import org.jspecify.annotations.NullMarked;
