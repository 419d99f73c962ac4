/**
 * Every way into the program, as docs/routes.txt lists them, asked by everybody who might come:
 * whoever may not see a complaint must not be able to tell that it is there.
 */
@NullMarked
package recourse.doors;

import org.jspecify.annotations.NullMarked;
