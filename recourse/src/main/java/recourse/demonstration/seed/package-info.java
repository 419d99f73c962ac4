/**
 * Many generated complaints at once: lives of the demonstration told anew and streamed into the
 * database.
 */
@NullMarked
package recourse.demonstration.seed;

import org.jspecify.annotations.NullMarked;
