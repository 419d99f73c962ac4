/** The pages and the API of feedback. */
@NullMarked
package recourse.feedback.web;

import org.jspecify.annotations.NullMarked;
