/** The pages and the API of investigation. */
@NullMarked
package recourse.investigation.web;

import org.jspecify.annotations.NullMarked;
