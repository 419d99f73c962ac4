package recourse.correspondence;

import org.jspecify.annotations.Nullable;

import recourse.timeline.Actor;

/**
 * Whose words something is: who gave them to us, and the name of the person of the house who says
 * them, if one does.
 */
public record Speaker(Actor actor, @Nullable String name) {
    public static Speaker program(String part) {
        return new Speaker(Actor.system(part), null);
    }
}
