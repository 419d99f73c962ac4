package recourse.platform;

/** Lower-case base 32 without letters that are mistaken for digits (Crockford's alphabet). */
final class Base32 {
    private static final String ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";

    private Base32() {}

    static String write(byte[] bytes, int length) {
        var text = new StringBuilder();
        var bits = 0;
        var held = 0;
        for (var i = 0; i < length; i++) {
            held = (held << 8) | (bytes[i] & 0xff);
            bits += 8;
            while (bits >= 5) {
                bits -= 5;
                text.append(ALPHABET.charAt((held >> bits) & 31));
            }
            held &= (1 << bits) - 1;
        }
        if (bits > 0) {
            text.append(ALPHABET.charAt((held << (5 - bits)) & 31));
        }
        return text.toString();
    }
}
