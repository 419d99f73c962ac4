/** Whether the doors are open. */
@NullMarked
package recourse.organisation.web;

import org.jspecify.annotations.NullMarked;
