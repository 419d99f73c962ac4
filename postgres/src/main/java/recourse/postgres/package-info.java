/** Starts and stops the PostgreSQL that lives in the data folder. */
@NullMarked
package recourse.postgres;

import org.jspecify.annotations.NullMarked;
