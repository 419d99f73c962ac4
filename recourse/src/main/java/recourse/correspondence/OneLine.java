package recourse.correspondence;

/** Text for a header field: breaks and controls become spaces, so that it ends where we end it. */
final class OneLine {
    private OneLine() {}

    static String of(String text) {
        return text.replaceAll("[\\p{Cntrl}\\p{Zl}\\p{Zp}\\s]+", " ").strip();
    }
}
