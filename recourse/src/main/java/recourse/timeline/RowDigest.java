package recourse.timeline;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.jspecify.annotations.Nullable;

import recourse.platform.Sha256;

import java.math.BigDecimal;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.stream.Collectors;

/**
 * A row in one way of writing: each value with its name and length. Nothing and "no" are not
 * written, so that a column that came later changes no digest, and a default none.
 */
final class RowDigest {
    private static final int HALF_A_MICROSECOND = 500;

    private final MessageDigest sha = Sha256.digest();

    void add(String name, @Nullable Object value) {
        if (value == null || Boolean.FALSE.equals(value)) {
            return;
        }
        var bytes = text(value).getBytes(UTF_8);
        sha.update((name + "=" + bytes.length + ":").getBytes(UTF_8));
        sha.update(bytes);
    }

    String text() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(sha.digest());
    }

    /** As the database keeps it: moments to the microsecond, figures without idle noughts. */
    private static String text(Object value) {
        return switch (value) {
            case Instant instant ->
                    instant.plusNanos(HALF_A_MICROSECOND).truncatedTo(ChronoUnit.MICROS).toString();
            case OffsetDateTime moment -> text(moment.toInstant());
            case BigDecimal number -> number.stripTrailingZeros().toPlainString();
            case byte[] bytes -> HexFormat.of().formatHex(bytes);
            case Object[] several ->
                    Arrays.stream(several)
                            .map(one -> one == null ? "-" : text(one))
                            .map(one -> one.length() + ":" + one)
                            .collect(Collectors.joining());
            default -> value.toString();
        };
    }
}
