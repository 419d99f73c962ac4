/** Learns from labelled texts which label a new one deserves, and how sure one may be. */
@NullMarked
package recourse.assessment.learning;

import org.jspecify.annotations.NullMarked;
