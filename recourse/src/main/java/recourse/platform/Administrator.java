package recourse.platform;

import java.util.function.Predicate;

/**
 * Somebody who may run the house. A handler that asks for one refuses everybody else; only identity
 * makes them. It is known here so that the modules below identity can own their settings.
 *
 * @param actor who it is, as the timeline keeps it
 */
public record Administrator(String actor) {
    /** Whoever asks, as far as this question goes. */
    public interface Candidate {
        boolean administers();
    }

    /** For settings that every administrator sees. */
    public static Predicate<Object> only() {
        return viewer -> viewer instanceof Candidate candidate && candidate.administers();
    }
}
