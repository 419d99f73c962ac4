/**
 * Mail as a channel: the SMTP door, reading what comes in, telling people's mail from machines'.
 */
@NullMarked
package recourse.intake.mail;

import org.jspecify.annotations.NullMarked;
