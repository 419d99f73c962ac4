package recourse.identity;

import recourse.platform.Checks;

import java.nio.charset.StandardCharsets;

/** What a password must be: long. Beyond 72 bytes the hash would not look at it. */
public final class PasswordRule {
    public static final int SHORTEST = 10;
    private static final int LONGEST_BYTES = 72;

    private PasswordRule() {}

    public static void check(Checks checks, String field, String password) {
        if (password.length() < SHORTEST) {
            checks.fault(field, "identity.password.short", SHORTEST);
        } else if (password.getBytes(StandardCharsets.UTF_8).length > LONGEST_BYTES) {
            checks.fault(field, "identity.password.long", LONGEST_BYTES);
        }
    }

    /** Refuses one that is not good enough. */
    public static void demand(String field, String password) {
        var checks = new Checks();
        check(checks, field, password);
        checks.refuseFaults();
    }
}
