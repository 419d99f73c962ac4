/** The pages and the API of resolution. */
@NullMarked
package recourse.resolution.web;

import org.jspecify.annotations.NullMarked;
