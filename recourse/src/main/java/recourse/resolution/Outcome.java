package recourse.resolution;

import recourse.investigation.Finding.Result;

import java.util.Collection;
import java.util.EnumSet;

/** What the findings on the points say of the complaint as a whole; derived, never chosen. */
public enum Outcome {
    UPHELD,
    PARTLY_UPHELD,
    NOT_UPHELD,
    UNABLE;

    /**
     * Right in everything is upheld; right in anything is partly so; "not upheld" needs every point
     * to be known.
     */
    public static Outcome of(Collection<Result> results) {
        if (results.isEmpty()) {
            throw new IllegalArgumentException("a complaint has at least one point");
        }
        var found = EnumSet.copyOf(results);
        if (found.equals(EnumSet.of(Result.UPHELD))) {
            return UPHELD;
        }
        if (found.contains(Result.UPHELD) || found.contains(Result.PARTLY_UPHELD)) {
            return PARTLY_UPHELD;
        }
        return found.contains(Result.UNABLE) ? UNABLE : NOT_UPHELD;
    }
}
