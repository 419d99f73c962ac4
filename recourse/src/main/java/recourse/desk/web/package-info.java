/** Pages and API of the desk. */
@NullMarked
package recourse.desk.web;

import org.jspecify.annotations.NullMarked;
