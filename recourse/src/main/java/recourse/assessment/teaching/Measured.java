package recourse.assessment.teaching;

import recourse.assessment.learning.Answer;
import recourse.assessment.learning.Quality;

import java.util.List;
import java.util.UUID;

/**
 * What a model was measured at. Its labels are categories; an answer names them by their place.
 *
 * @param unseen of every text what was said without having learnt from it
 * @param newest of the newest texts what was said by one that learnt from the older ones only
 * @param before of the same texts what the model in charge at that time said
 */
public record Measured(
        List<UUID> labels,
        List<Answer> unseen,
        List<Answer> newest,
        List<Answer> before,
        double sureAt95) {

    public Measured {
        labels = List.copyOf(labels);
        unseen = List.copyOf(unseen);
        newest = List.copyOf(newest);
        before = List.copyOf(before);
    }

    public Quality quality() {
        return new Quality(unseen);
    }

    public Quality challenger() {
        return new Quality(newest);
    }

    public Quality champion() {
        return new Quality(before);
    }
}
