package recourse.intake.mail;

/** Bytes that are no mail in any way a person could be shown. */
public record Unreadable(Reason reason) implements Reading {
    public enum Reason {
        EMPTY,
        NOT_A_MAIL
    }
}
