package recourse.correspondence;

/** A message as it was written in the end: one subject, the same words plain and as HTML. */
public record Written(String subject, String text, String html) {}
