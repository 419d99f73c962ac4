package recourse.insight;

/** By what figures may be taken apart. */
public enum Dimension {
    TEAM,
    CATEGORY,
    CHANNEL,
    BRAND,
    SEVERITY,
    CAUSE,
    OUTCOME;

    /** The value of a life in this dimension, as text; empty where it has none. */
    String of(Life life) {
        var value =
                switch (this) {
                    case TEAM -> life.teamId();
                    case CATEGORY -> life.categoryId();
                    case CHANNEL -> life.channel();
                    case BRAND -> life.brandId();
                    case SEVERITY -> life.severity();
                    case CAUSE -> life.causeId();
                    case OUTCOME -> life.outcome();
                };
        return value == null ? "" : value.toString();
    }
}
