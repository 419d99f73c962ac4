/** The pages and programs of correspondence. */
@NullMarked
package recourse.correspondence.web;

import org.jspecify.annotations.NullMarked;
