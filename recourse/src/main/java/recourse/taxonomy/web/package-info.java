/** What complaints are about, as administrators change it. */
@NullMarked
package recourse.taxonomy.web;

import org.jspecify.annotations.NullMarked;
