package recourse.assessment.learning;

import static java.util.stream.Collectors.counting;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How good answers are, in the figures that people compare classifiers by. */
public record Quality(List<Answer> answers) {
    private static final int BINS = 15;

    /** Answers of about the same confidence: how sure they were, and how many were right. */
    public record Bin(int size, double confidence, double right) {}

    /** So many texts of one label were taken for another. */
    public record Mistaken(int label, int said, int times) {}

    public Quality {
        answers = List.copyOf(answers);
    }

    public double accuracy() {
        return share(answers.stream().filter(Answer::right).count());
    }

    public double topThree() {
        return share(answers.stream().filter(Answer::amongThree).count());
    }

    /** The mean over the labels that occur, so that a rare one counts like a common one. */
    public double macroF1() {
        return answers.stream()
                .mapToInt(Answer::label)
                .distinct()
                .mapToDouble(this::f1)
                .average()
                .orElse(0);
    }

    public double f1(int label) {
        var hits = answers.stream().filter(answer -> answer.right() && answer.said() == label);
        var said = answers.stream().filter(answer -> answer.said() == label).count();
        var meant = answers.stream().filter(answer -> answer.label() == label).count();
        return said + meant == 0 ? 0 : 2.0 * hits.count() / (said + meant);
    }

    /** Expected calibration error: how far what is said and what is right lie apart on average. */
    public double calibrationError() {
        return bins().stream()
                .mapToDouble(bin -> share(bin.size()) * Math.abs(bin.confidence() - bin.right()))
                .sum();
    }

    /** Fifteen of equal size, least sure first. */
    public List<Bin> bins() {
        var sorted =
                answers.stream().sorted(Comparator.comparingDouble(Answer::confidence)).toList();
        var bins = new ArrayList<Bin>();
        for (var bin = 0; bin < BINS; bin++) {
            var part = sorted.subList(bin * sorted.size() / BINS, (bin + 1) * sorted.size() / BINS);
            if (!part.isEmpty()) {
                bins.add(bin(part));
            }
        }
        return bins;
    }

    private static Bin bin(List<Answer> part) {
        return new Bin(
                part.size(),
                part.stream().mapToDouble(Answer::confidence).average().orElse(0),
                (double) part.stream().filter(Answer::right).count() / part.size());
    }

    public double coverage(double threshold) {
        return share(answers.stream().filter(answer -> answer.confidence() >= threshold).count());
    }

    /** Of those above the threshold the share that is right; one where none is. */
    public double precision(double threshold) {
        return answers.stream()
                .filter(answer -> answer.confidence() >= threshold)
                .mapToDouble(answer -> answer.right() ? 1 : 0)
                .average()
                .orElse(1);
    }

    /** The lowest threshold above which this share is right; above every confidence if none is. */
    public double thresholdFor(double precision) {
        var surest =
                answers.stream()
                        .sorted(Comparator.comparingDouble(Answer::confidence).reversed())
                        .toList();
        var right = 0;
        var threshold = Math.nextUp(1.0);
        for (var i = 0; i < surest.size(); i++) {
            right += surest.get(i).right() ? 1 : 0;
            var last =
                    i + 1 == surest.size()
                            || surest.get(i + 1).confidence() < surest.get(i).confidence();
            if (last && right >= precision * (i + 1)) {
                threshold = surest.get(i).confidence();
            }
        }
        return threshold;
    }

    private double share(long part) {
        return answers.isEmpty() ? 0 : (double) part / answers.size();
    }

    public int size() {
        return answers.size();
    }

    public Range right() {
        return rightOf(answers.stream());
    }

    /** Of the texts with this label. */
    public Range rightOf(int label) {
        return rightOf(answers.stream().filter(answer -> answer.label() == label));
    }

    private static Range rightOf(Stream<Answer> answers) {
        var counted = answers.collect(Collectors.partitioningBy(Answer::right, counting()));
        var right = counted.getOrDefault(true, 0L).intValue();
        return new Range(right + counted.getOrDefault(false, 0L).intValue(), right);
    }

    /** What was taken for what, commonest first. */
    public List<Mistaken> mistaken(int most) {
        return answers.stream()
                .filter(answer -> !answer.right())
                .collect(
                        Collectors.groupingBy(
                                answer -> List.of(answer.label(), answer.said()), counting()))
                .entrySet()
                .stream()
                .map(pair ->
                        new Mistaken(
                                pair.getKey().getFirst(),
                                pair.getKey().getLast(),
                                pair.getValue().intValue()))
                .sorted(
                        Comparator.comparingInt(Mistaken::times)
                                .reversed()
                                .thenComparing(Mistaken::label)
                                .thenComparing(Mistaken::said))
                .limit(most)
                .toList();
    }
}
