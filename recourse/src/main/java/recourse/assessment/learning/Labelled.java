package recourse.assessment.learning;

/** A text and the number of the label that people gave it. */
public record Labelled(Text text, int label) {}
