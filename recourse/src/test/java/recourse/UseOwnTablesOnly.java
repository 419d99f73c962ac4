package recourse;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaFieldAccess;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

/**
 * Module x reads and writes the tables of schema x; of lower modules it may read what they publish
 * as *_view.
 */
final class UseOwnTablesOnly extends ArchCondition<JavaClass> {
    private final Layers layers;

    UseOwnTablesOnly(Layers layers) {
        super("use the tables of their own module only");
        this.layers = layers;
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
        var module = layers.moduleOf(type).orElse("");
        for (var dependency : type.getDirectDependenciesFromSelf()) {
            var used = dependency.getTargetClass();
            if (isForeign(module, used) && !isPublished(module, used) && !isListOfTables(used)) {
                events.add(SimpleConditionEvent.violated(dependency, dependency.getDescription()));
            }
        }
        for (var access : type.getFieldAccessesFromSelf()) {
            var owner = access.getTargetOwner();
            if (isForeign(module, owner) && isListOfTables(owner) && !isPublished(module, access)) {
                events.add(SimpleConditionEvent.violated(access, access.getDescription()));
            }
        }
    }

    private static boolean isForeign(String module, JavaClass used) {
        return used.getPackageName().startsWith("db.") && !schemaOf(used).equals(module);
    }

    private boolean isPublished(String module, JavaClass table) {
        return table.getBaseComponentType().getSimpleName().endsWith("View")
                && layers.isBelow(schemaOf(table), module);
    }

    private boolean isPublished(String module, JavaFieldAccess access) {
        return access.getName().endsWith("_VIEW")
                && layers.isBelow(schemaOf(access.getTargetOwner()), module);
    }

    private static boolean isListOfTables(JavaClass used) {
        return used.getSimpleName().equals("Tables");
    }

    private static String schemaOf(JavaClass used) {
        return used.getPackageName().split("\\.")[1];
    }
}
