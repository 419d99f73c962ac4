/** The doors of pages and programs. */
@NullMarked
package recourse.intake.web;

import org.jspecify.annotations.NullMarked;
