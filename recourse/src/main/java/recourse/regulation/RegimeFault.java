package recourse.regulation;

import java.util.Locale;

/** A regime file that cannot be used: says where and what to write instead. */
public final class RegimeFault extends RuntimeException {
    private final String file;
    private final int line;
    private final String path;
    private final String key;
    private final Object[] arguments;

    RegimeFault(String file, int line, String path, String key, Object... arguments) {
        super(text(Locale.ENGLISH, file, line, path, key, arguments));
        this.file = file;
        this.line = line;
        this.path = path;
        this.key = key;
        this.arguments = arguments.clone();
    }

    public String file() {
        return file;
    }

    public int line() {
        return line;
    }

    public String path() {
        return path;
    }

    public String in(Locale locale) {
        return text(locale, file, line, path, key, arguments);
    }

    private static String text(
            Locale locale, String file, int line, String path, String key, Object... arguments) {
        var sentences = Sentences.in(locale);
        return sentences.say(
                "regulation.fault.at",
                file,
                line,
                path,
                sentences.say("regulation.fault." + key, arguments));
    }
}
