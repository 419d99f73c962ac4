package recourse.correspondence;

import org.jspecify.annotations.Nullable;

import recourse.timeline.Actor;

import java.util.UUID;

/**
 * Whose words something is: who gave them to us, and the name of the person of the house who says
 * them, if one does.
 *
 * @param staffId that person
 */
public record Speaker(Actor actor, @Nullable String name, @Nullable UUID staffId) {
    public Speaker(Actor actor, @Nullable String name) {
        this(actor, name, actor.staffId());
    }

    public static Speaker program(String part) {
        return new Speaker(Actor.system(part), null);
    }
}
