/** Signing in and out, and who is behind a request. */
@NullMarked
package recourse.identity.web;

import org.jspecify.annotations.NullMarked;
