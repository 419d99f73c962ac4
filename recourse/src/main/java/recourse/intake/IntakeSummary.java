package recourse.intake;

/**
 * Everything distinct that was ever taken in at any door, by what became of it; repeats and
 * refusals stand beside it.
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
        long refused) {
    public long of(InputState state) {
        return switch (state) {
            case FILED -> filed;
            case THREADED -> threaded;
            case HELD -> held;
            case NEEDS_READING -> needsReading;
            case AUTO_REPLY -> autoReplies;
            case BOUNCE -> bounces;
            case WAITING -> waiting;
        };
    }
}
