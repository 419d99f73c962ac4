package recourse.platform.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Many small files in the tree, few on the wire: one stylesheet, and a script for each side of the
 * counter.
 */
@Component
public class Assets {
    private static final String HTMX =
            "META-INF/resources/webjars/htmx.org/2.0.10/dist/htmx.min.js";

    private final Asset styles =
            Asset.of("recourse", "css", "text/css;charset=utf-8", bytes(styles()));
    private final Asset staff =
            Asset.of(
                    "recourse",
                    "js",
                    "text/javascript;charset=utf-8",
                    bytes(scripts("both", "staff") + htmx()));
    private final Asset visitors =
            Asset.of("public", "js", "text/javascript;charset=utf-8", bytes(scripts("both")));
    private final Asset mark =
            Asset.of("mark", "svg", "image/svg+xml", bytes(read("static/mark.svg")));
    private final Map<String, Asset> byName =
            Stream.of(styles, staff, visitors, mark)
                    .collect(Collectors.toMap(Asset::name, Function.identity()));

    public String stylesheet() {
        return styles.path();
    }

    public String staffScript() {
        return staff.path();
    }

    public String publicScript() {
        return visitors.path();
    }

    public String mark() {
        return mark.path();
    }

    @Nullable Asset find(String name) {
        return byName.get(name);
    }

    /** The order of the layers is the whole cascade. */
    private static String styles() {
        return "@layer tokens,base,components,pages;\n"
                + layer("tokens", "tokens.css")
                + layer("base", "base.css")
                + layer("components", "components/*.css")
                + layer("pages", "pages/*.css");
    }

    private static String layer(String name, String pattern) {
        return "@layer " + name + "{\n" + joined("css/" + pattern, Assets::read) + "}\n";
    }

    private static String scripts(String... folders) {
        return Stream.of(folders)
                .map(folder -> joined("js/" + folder + "/*.js", Assets::alone))
                .collect(Collectors.joining());
    }

    /** Each behaviour keeps its names to itself, and its faults: the others go on. */
    private static String alone(Resource script) {
        return "try { (() => {\n\"use strict\";\n"
                + read(script)
                + "})(); } catch (fault) { console.error(fault); }\n";
    }

    private static String htmx() {
        return read(HTMX) + "\n";
    }

    private static String joined(String pattern, Function<Resource, String> text) {
        return files(pattern).stream().map(text).collect(Collectors.joining());
    }

    private static List<Resource> files(String pattern) {
        try {
            var found =
                    new PathMatchingResourcePatternResolver()
                            .getResources("classpath:static/" + pattern);
            return Stream.of(found)
                    .sorted(Comparator.comparing(file -> String.valueOf(file.getFilename())))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String read(String path) {
        return read(new ClassPathResource(path));
    }

    private static String read(Resource file) {
        try {
            return file.getContentAsString(UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }
}
