package recourse.assessment.teaching;

import recourse.assessment.learning.Classifier;

import java.util.List;
import java.util.UUID;

/** The model in charge: its labels are categories, in the order of their numbers. */
public record Champion(String version, List<UUID> labels, Classifier classifier) {
    public Champion {
        labels = List.copyOf(labels);
    }
}
