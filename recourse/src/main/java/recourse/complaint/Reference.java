package recourse.complaint;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;

/**
 * The number that people say and write: seven random characters of 32 and a check character, {@code
 * RC-7K3M-9QXD}. No letter is mistaken for a digit (Crockford's base 32); the check finds a wrong
 * character and two exchanged neighbours. Alone it opens nothing.
 */
public record Reference(String text) {
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int CHARACTERS = 7;

    /**
     * Odd weights are invertible modulo 32, so a wrong character never leaves the sum unchanged.
     */
    private static final int[] WEIGHTS = {1, 3, 5, 7, 9, 11, 13};

    public static Reference next(SecureRandom random) {
        var characters = new StringBuilder();
        for (var i = 0; i < CHARACTERS; i++) {
            characters.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return new Reference(write(characters.append(check(characters))));
    }

    /** Reads what a person typed: any case, any separators, O for 0, I and L for 1. */
    public static Optional<Reference> parse(String typed) {
        var characters = typed.toUpperCase(Locale.ROOT).strip();
        characters = characters.startsWith("RC") ? characters.substring(2) : characters;
        characters =
                characters
                        .replaceAll("[\\s_.·–-]", "")
                        .replace('O', '0')
                        .replace('I', '1')
                        .replace('L', '1');
        if (characters.length() != CHARACTERS + 1
                || !characters.chars().allMatch(c -> ALPHABET.indexOf(c) >= 0)) {
            return Optional.empty();
        }
        return check(characters.substring(0, CHARACTERS)) == characters.charAt(CHARACTERS)
                ? Optional.of(new Reference(write(new StringBuilder(characters))))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return text;
    }

    private static char check(CharSequence characters) {
        var sum = 0;
        for (var i = 0; i < CHARACTERS; i++) {
            sum += WEIGHTS[i] * ALPHABET.indexOf(characters.charAt(i));
        }
        return ALPHABET.charAt(Math.floorMod(sum, 32));
    }

    private static String write(StringBuilder characters) {
        return "RC-" + characters.insert(4, '-');
    }
}
