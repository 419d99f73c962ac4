package recourse.platform.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import gg.jte.Content;

import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Our own drawings, put into the page where they stand: no second request, and any colour of the
 * text.
 */
@Component
class Icons {
    private static final Pattern SYMBOL =
            Pattern.compile("<symbol id=\"i-([a-z]+)\" viewBox=\"0 0 24 24\">(.+?)</symbol>");

    private final Map<String, String> drawings = new HashMap<>();

    Icons() {
        try {
            var sheet = new ClassPathResource("static/icons.svg").getContentAsString(UTF_8);
            SYMBOL.matcher(sheet)
                    .results()
                    .forEach(found -> drawings.put(found.group(1), svg(found.group(2))));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    Content show(String name) {
        var svg = Objects.requireNonNull(drawings.get(name), () -> "No icon is called " + name);
        return output -> output.writeContent(svg);
    }

    Set<String> names() {
        return Set.copyOf(drawings.keySet());
    }

    private static String svg(String shapes) {
        return "<svg class=\"icon\" viewBox=\"0 0 24 24\" aria-hidden=\"true\">"
                + shapes
                + "</svg>";
    }
}
