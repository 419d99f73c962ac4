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
    private final Map<String, Class<?>> types = new ConcurrentHashMap<>();

    Map<String, Class<?>> types() {
        return types;
    }

    @Override
    protected String nameForClass(Class<?> type, Set<Options> options) {
        if (!type.getName().startsWith("recourse.")) {
            return super.nameForClass(type, options);
        }
        var name = nested(type);
        if (types.putIfAbsent(name, type) == null || type.equals(types.get(name))) {
            return name;
        }
        var longer = type.getName().split("\\.")[1] + "." + name;
        types.put(longer, type);
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
