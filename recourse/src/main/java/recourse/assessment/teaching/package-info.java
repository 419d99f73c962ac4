/** Models taught by what people of the house decided: from the wish for one to being in charge. */
@NullMarked
package recourse.assessment.teaching;

import org.jspecify.annotations.NullMarked;
