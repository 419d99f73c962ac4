/** The pages and the API of escalation. */
@NullMarked
package recourse.escalation.web;

import org.jspecify.annotations.NullMarked;
