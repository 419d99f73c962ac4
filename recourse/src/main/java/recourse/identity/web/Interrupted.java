package recourse.identity.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.util.WebUtils;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A form that came in after its session had ended. It goes with the sign-in form and comes back to
 * whoever signs in: shown once more, and sent by their own hand.
 *
 * @param path where it was to go
 * @param files whether files came with it; they have to be chosen again
 */
public record Interrupted(String path, List<Field> fields, boolean files) {
    private static final String PREFIX = "kept:";
    private static final String PATH = "kept-for";
    private static final String FILES = "kept-files";
    private static final Pattern SECRET = Pattern.compile("_csrf|.*[Pp]assword.*");
    private static final Pattern OURS = Pattern.compile("/(?![/\\\\])[\\w\\-./%]*");

    /** Choices, numbers, days, ids, addresses: nothing that anybody would miss. */
    private static final Pattern MACHINE =
            Pattern.compile("[A-Z_]+|true|false|on|[-0-9.,:TZ]+|[0-9a-f-]{36}|/\\S*");

    public Interrupted {
        fields = List.copyOf(fields);
    }

    /** One value of the form. */
    public record Field(String name, String value) {
        /** Under which name it travels with the sign-in form. */
        public String travelling() {
            return PREFIX + name;
        }

        /** Whether somebody wrote this; the rest are choices and what the page put there. */
        boolean isWords() {
            return value.strip().contains(" ") || value.strip().contains("\n");
        }

        boolean isPerhapsWords() {
            return !name.equals("_method") && !MACHINE.matcher(value).matches();
        }
    }

    /** What is shown: words, and single ones only where there are no others. */
    public boolean shows(Field field) {
        return fields.stream().anyMatch(Field::isWords) ? field.isWords() : field.isPerhapsWords();
    }

    /** The form that this request was, before it was led to the sign-in. */
    static Optional<Interrupted> before(HttpServletRequest request) {
        var path = request.getAttribute(RequestDispatcher.FORWARD_REQUEST_URI);
        return path == null
                ? Optional.empty()
                : read(path.toString(), "", request).map(form -> form.with(hasFiles(request)));
    }

    /** The form that travels with this sign-in. Another site must not put words into it. */
    static Optional<Interrupted> travellingWith(HttpServletRequest request) {
        var path = request.getParameter(PATH);
        return path == null || !SameSiteFilter.isFromHere(request)
                ? Optional.empty()
                : read(path, PREFIX, request)
                        .map(form -> form.with(request.getParameter(FILES) != null));
    }

    private static Optional<Interrupted> read(
            String path, String prefix, HttpServletRequest request) {
        if (!OURS.matcher(path).matches()) {
            return Optional.empty();
        }
        var fields = new ArrayList<Field>();
        request.getParameterMap()
                .forEach((name, values) -> {
                    if (name.startsWith(prefix) && !SECRET.matcher(name).matches()) {
                        Arrays.stream(values)
                                .filter(value -> !value.isBlank())
                                .map(value -> new Field(name.substring(prefix.length()), value))
                                .forEach(fields::add);
                    }
                });
        return fields.stream().anyMatch(Field::isPerhapsWords)
                ? Optional.of(new Interrupted(path, fields, false))
                : Optional.empty();
    }

    private Interrupted with(boolean hadFiles) {
        return new Interrupted(path, fields, hadFiles);
    }

    private static boolean hasFiles(HttpServletRequest request) {
        var parts = WebUtils.getNativeRequest(request, MultipartHttpServletRequest.class);
        return parts != null
                && parts.getMultiFileMap().values().stream()
                        .flatMap(Collection::stream)
                        .anyMatch(file -> !file.isEmpty());
    }
}
