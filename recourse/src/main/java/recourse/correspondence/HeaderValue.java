package recourse.correspondence;

/** Keeps line breaks out of header fields, where they would begin a field that we did not write. */
final class HeaderValue {
    private HeaderValue() {}

    static void check(String field, String value) {
        if (value.chars()
                .anyMatch(c -> Character.isISOControl(c) || c == '\u2028' || c == '\u2029')) {
            throw new IllegalArgumentException(
                    field + " holds a line break or another control character");
        }
    }

    static void checkId(String id) {
        check("message id", id);
        if (!id.matches("<[\\x21-\\x7e&&[^<>@]]{1,200}@[\\x21-\\x7e&&[^<>@]]{1,200}>")) {
            throw new IllegalArgumentException("not a message id");
        }
    }
}
