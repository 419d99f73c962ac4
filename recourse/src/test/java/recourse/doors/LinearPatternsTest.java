package recourse.doors;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.util.ReflectionUtils;

import java.io.IOException;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * No expression of ours lets a sender choose a text for which it looks at each character again and
 * again. It is counted how often it looks, not how long that takes.
 */
class LinearPatternsTest {
    private static final int LENGTH = 20_000;

    /** Looking at a window of a thousand or so from each place is fine; at all the rest is not. */
    private static final int LOOKS = 2_500;

    /** Asked only whether they fit a whole text. */
    private static final Set<String> WHOLE =
            Set.of(
                    "Addresses.ROBOT",
                    "Bounces.DAEMON",
                    "Bounces.DAEMON_NAME",
                    "Erasure.OWN_WORDS",
                    "Gist.ABBREVIATION",
                    "Gist.ORDINAL",
                    "MailNature.ROBOT",
                    "MessageIds.BARE",
                    "ReplyToken.ADDRESS");

    private static final List<String> PUMPS =
            List.of(
                    "a",
                    "A1",
                    "1",
                    "1.",
                    " ",
                    "\t",
                    "\n",
                    " \n",
                    "\r\n",
                    ".",
                    "..",
                    "-",
                    "--",
                    "_",
                    "@",
                    "a@",
                    "a.",
                    "<",
                    "<a",
                    ">",
                    "\"",
                    "\"a",
                    "=",
                    "=?",
                    "=?a?b?",
                    "{{",
                    "{{ ",
                    "{{a",
                    "⟦",
                    "on a ",
                    "am ",
                    "wrote",
                    "wrote: ",
                    "from: ",
                    "RC-",
                    "RC-A",
                    "+",
                    "a+",
                    "m.",
                    "charset=",
                    "5.1.1 ",
                    "550 ",
                    "mailer-daemon",
                    "no-reply",
                    "dear a, ",
                    "hello ",
                    "  a",
                    "*",
                    "\u00a0",
                    "ä");

    /** One of them, named by where it stands. */
    record Named(String name, Pattern pattern) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Named> patterns() throws IOException {
        var named = new ArrayList<Named>();
        for (var file :
                new PathMatchingResourcePatternResolver()
                        .getResources("classpath*:recourse/**/*.class")) {
            var path = file.getURL().getPath();
            if (path.contains("/test-classes/")) {
                continue;
            }
            var name =
                    path.substring(
                                    path.indexOf("/recourse/", path.indexOf("/classes/")) + 1,
                                    path.length() - 6)
                            .replace('/', '.');
            addTo(named, name);
        }
        return named.stream();
    }

    private static void addTo(List<Named> named, String name) {
        try {
            var type = Class.forName(name);
            for (var field : type.getDeclaredFields()) {
                if (Modifier.isStatic(field.getModifiers()) && field.getType() == Pattern.class) {
                    ReflectionUtils.makeAccessible(field);
                    if (ReflectionUtils.getField(field, null) instanceof Pattern pattern) {
                        named.add(new Named(type.getSimpleName() + "." + field.getName(), pattern));
                    }
                }
            }
        } catch (ClassNotFoundException | LinkageError none) {
            // A class that needs what is not here has no expression for mail.
        }
    }

    @ParameterizedTest
    @MethodSource("patterns")
    void looksAtEachCharacterAFewTimes(Named named) {
        for (var pump : PUMPS) {
            for (var end : List.of("", "!", "\u0000", "\nx")) {
                var text = new Counted(named.name, pump.repeat(LENGTH / pump.length()) + end);
                var matcher = named.pattern.matcher(text);
                matcher.matches();
                matcher.reset();
                while (!WHOLE.contains(named.name) && matcher.find()) {
                    // Until there is none any more.
                }
                assertThat(text.looks[0] / LENGTH).as("%s%s", pump, end).isLessThan(LOOKS);
            }
        }
    }

    /** A text that knows how often it was looked at. */
    private record Counted(String pattern, String text, int[] looks) implements CharSequence {
        Counted(String pattern, String text) {
            this(pattern, text, new int[1]);
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public char charAt(int at) {
            if (++looks[0] / LENGTH > LOOKS) {
                throw new AssertionError(pattern + " over and over: " + text.substring(0, 10));
            }
            return text.charAt(at);
        }

        @Override
        public CharSequence subSequence(int from, int to) {
            return text.substring(from, to);
        }

        @Override
        public String toString() {
            return text;
        }
    }
}
