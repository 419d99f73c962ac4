/** Measures the classifier of this program on labelled texts from anywhere. */
@NullMarked
package recourse.assessment.evaluation;

import org.jspecify.annotations.NullMarked;
