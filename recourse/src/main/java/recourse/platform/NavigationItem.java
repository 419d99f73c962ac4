package recourse.platform;

import java.util.function.Predicate;

/** One entry of the staff's rail. {@code visible} is asked with the signed-in viewer. */
public record NavigationItem(
        String key, String path, String icon, int order, Predicate<Object> visible) {}
