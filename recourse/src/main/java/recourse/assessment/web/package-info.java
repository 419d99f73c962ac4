/** The assessment as pages and as resources of the API. */
@NullMarked
package recourse.assessment.web;

import org.jspecify.annotations.NullMarked;
