package recourse.assessment;

/**
 * A stretch of a text, from {@code start} up to and without {@code end}, in UTF-16 units as Java
 * and JavaScript count.
 */
public record Passage(int start, int end) {

    public Passage {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("A passage cannot run from " + start + " to " + end);
        }
    }

    public String of(String text) {
        return text.substring(start, end);
    }

    boolean holds(int position) {
        return start <= position && position < end;
    }
}
