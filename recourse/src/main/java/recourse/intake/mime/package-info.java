/**
 * The wire form of a mail: headers, parts and encodings, read from bytes that nobody vouches for.
 */
@NullMarked
package recourse.intake.mime;

import org.jspecify.annotations.NullMarked;
