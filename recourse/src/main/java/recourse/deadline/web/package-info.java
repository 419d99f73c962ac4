/** The pages and the API of the clocks. */
@NullMarked
package recourse.deadline.web;

import org.jspecify.annotations.NullMarked;
