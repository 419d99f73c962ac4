package recourse;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

/**
 * A module uses modules of lower layers, none of its own layer or above, and never the main class.
 */
final class UseLowerLayersOnly extends ArchCondition<JavaClass> {
    private final Layers layers;

    UseLowerLayersOnly(Layers layers) {
        super("use modules of lower layers only");
        this.layers = layers;
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
        layers.moduleOf(type).ifPresent(module -> check(type, module, events));
    }

    private void check(JavaClass type, String module, ConditionEvents events) {
        if (!layers.knows(module)) {
            events.add(
                    SimpleConditionEvent.violated(
                            type, type.getName() + " is in no layer of Layers"));
        }
        type.getDirectDependenciesFromSelf().stream()
                .filter(dependency -> isForbidden(module, dependency))
                .forEach(dependency ->
                        events.add(
                                SimpleConditionEvent.violated(
                                        dependency, dependency.getDescription())));
    }

    private boolean isForbidden(String module, Dependency dependency) {
        var target = dependency.getTargetClass();
        return layers.isMain(target)
                || layers.moduleOf(target)
                        .filter(used -> !used.equals(module) && !layers.isBelow(used, module))
                        .isPresent();
    }
}
