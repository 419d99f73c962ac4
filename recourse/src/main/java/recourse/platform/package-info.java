/** What every module stands on: clock, ids, words, safe text and pages. */
@NullMarked
package recourse.platform;

import org.jspecify.annotations.NullMarked;
