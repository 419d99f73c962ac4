@NullMarked
package recourse;

import org.jspecify.annotations.NullMarked;
