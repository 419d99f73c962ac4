package recourse.intake.mail;

/**
 * What came of reading raw mail: the mail with its defects, or the reason why nothing could be made
 * of it.
 */
public sealed interface Reading permits ReadMail, Unreadable {}
