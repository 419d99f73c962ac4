package recourse.platform.web;

import io.swagger.v3.core.jackson.TypeNameResolver;

import java.util.ArrayDeque;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Names types in the document of the API: one that is written inside another bears both names,
 * since many acts have their own {@code Told}; the module stands before a name that is taken.
 */
final class SchemaNames extends TypeNameResolver {
    // The library keeps one resolver for the whole process: where two programs live in one, the
    // document of the first is made with the names of the second.
    private static final Map<String, Class<?>> TYPES = new ConcurrentHashMap<>();

    Map<String, Class<?>> types() {
        return TYPES;
    }

    @Override
    protected String nameForClass(Class<?> type, Set<Options> options) {
        if (!type.getName().startsWith("recourse.")) {
            return super.nameForClass(type, options);
        }
        var name = nested(type);
        if (TYPES.putIfAbsent(name, type) == null || type.equals(TYPES.get(name))) {
            return name;
        }
        var longer = type.getName().split("\\.")[1] + "." + name;
        TYPES.put(longer, type);
        return longer;
    }

    private static String nested(Class<?> type) {
        var names = new ArrayDeque<String>();
        for (Class<?> one = type; one != null; one = one.getEnclosingClass()) {
            names.push(one.getSimpleName());
        }
        return String.join(".", names);
    }
}
