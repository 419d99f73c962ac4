/** The figures as a page and for other programs. */
@NullMarked
package recourse.insight.web;

import org.jspecify.annotations.NullMarked;
