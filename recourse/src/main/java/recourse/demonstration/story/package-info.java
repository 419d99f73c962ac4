/** What people complain of and how they tell it: a grammar of matters, voices and details. */
@NullMarked
package recourse.demonstration.story;

import org.jspecify.annotations.NullMarked;
