package recourse.deadline;

import recourse.platform.Json;
import recourse.regulation.Step;

import java.util.List;

/**
 * The steps of an explanation as they are kept: with the rule's version they tell a reader why
 * then.
 */
record Told(List<Step> steps) {
    Told {
        steps = List.copyOf(steps);
    }

    String written() {
        return Json.write(this);
    }

    static List<Step> read(String written) {
        return Json.read(written, Told.class).steps();
    }
}
