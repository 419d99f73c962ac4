/**
 * What a complaint is about and how bad it is: proposed by models inside the process, decided by
 * people.
 */
@NullMarked
package recourse.assessment;

import org.jspecify.annotations.NullMarked;
