/** The regimes as pages and for other programs. */
@NullMarked
package recourse.compliance.web;

import org.jspecify.annotations.NullMarked;
