package recourse.platform.web;

/** One line of a select: what is sent, what is read. */
public record Option(String value, String label) {}
