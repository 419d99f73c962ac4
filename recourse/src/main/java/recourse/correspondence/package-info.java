/** What we write to people: letters and mails, how they are composed, and what became of them on their way. */
@NullMarked
package recourse.correspondence;

import org.jspecify.annotations.NullMarked;
