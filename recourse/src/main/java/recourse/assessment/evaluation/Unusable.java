package recourse.assessment.evaluation;

/** An argument or a file that cannot be used; the message says what to do. */
final class Unusable extends RuntimeException {
    Unusable(String message) {
        super(message);
    }
}
