/**
 * A year in the sample house: complaints come in, are worked on by its people, and end, on a clock
 * of their own.
 */
@NullMarked
package recourse.demonstration.year;

import org.jspecify.annotations.NullMarked;
