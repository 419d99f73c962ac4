/** How pages and answers leave the house. */
@NullMarked
package recourse.platform.web;

import org.jspecify.annotations.NullMarked;
