package recourse.intake.mime;

/** Two hexadecimal digits as a byte. */
final class Hex {
    private Hex() {}

    /** -1 where they are no such digits. */
    static int value(int high, int low) {
        var h = Character.digit(high, 16);
        var l = Character.digit(low, 16);
        return h < 0 || l < 0 ? -1 : h * 16 + l;
    }
}
