/** Pages and API of the complaint itself. */
@NullMarked
package recourse.complaint.web;

import org.jspecify.annotations.NullMarked;
