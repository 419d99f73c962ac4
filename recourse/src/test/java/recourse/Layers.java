package recourse;

import com.tngtech.archunit.core.domain.JavaClass;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which module lies in which layer: docs/map.md, where each is described. */
final class Layers {
    private static final List<List<String>> FROM_BELOW =
            List.of(
                    List.of("postgres"),
                    List.of("platform"),
                    List.of("timeline", "organisation"),
                    List.of("identity", "party", "evidence", "taxonomy", "regulation"),
                    List.of("complaint"),
                    List.of("correspondence", "assessment", "knowledge"),
                    List.of("deadline", "routing", "investigation"),
                    List.of("intake", "resolution"),
                    List.of("escalation", "feedback"),
                    List.of("improvement", "automation"),
                    List.of("insight", "compliance"),
                    List.of("desk", "portal", "demonstration"));

    private final Map<String, Integer> layers = new HashMap<>();
    private final String base;

    Layers(String base) {
        this.base = base;
        for (var layer = 0; layer < FROM_BELOW.size(); layer++) {
            for (var module : FROM_BELOW.get(layer)) {
                layers.put(module, layer);
            }
        }
    }

    /** The module of a class; empty for the main class and for code that is not ours. */
    Optional<String> moduleOf(JavaClass type) {
        var start = base + ".";
        var name = type.getPackageName();
        return name.startsWith(start)
                ? Optional.of(name.substring(start.length()).split("\\.")[0])
                : Optional.empty();
    }

    boolean isMain(JavaClass type) {
        return type.getPackageName().equals(base);
    }

    boolean knows(String module) {
        return layers.containsKey(module);
    }

    boolean isBelow(String lower, String upper) {
        return knows(lower) && knows(upper) && layers.get(lower) < layers.get(upper);
    }
}
