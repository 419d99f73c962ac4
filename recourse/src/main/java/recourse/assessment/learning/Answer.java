package recourse.assessment.learning;

/** What a classifier said of a text whose label is known. */
public record Answer(int label, int said, double confidence, boolean amongThree) {
    private static final int THREE = 3;

    public static Answer of(int label, double[] shares) {
        var said = Shares.best(shares);
        return new Answer(label, said, shares[said], isAmong(label, shares));
    }

    public boolean right() {
        return label == said;
    }

    private static boolean isAmong(int label, double[] shares) {
        var better = 0;
        for (var other = 0; label >= 0 && label < shares.length && other < shares.length; other++) {
            if (shares[other] > shares[label] || shares[other] == shares[label] && other < label) {
                better++;
            }
        }
        return label >= 0 && label < shares.length && better < THREE;
    }
}
