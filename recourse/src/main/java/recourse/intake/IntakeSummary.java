package recourse.intake;

/**
 * Everything distinct that was ever taken in at any door, by what became of it; repeats and refusals stand beside it.
 */
public record IntakeSummary(
        long received,
        long filed,
        long threaded,
        long held,
        long needsReading,
        long autoReplies,
        long bounces,
        long waiting,
        long repeats,
        long refused) {}
