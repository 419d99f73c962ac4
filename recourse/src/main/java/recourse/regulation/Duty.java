package recourse.regulation;

import recourse.platform.Words;

/** What a regime asks for beside its clocks. */
public record Duty(Kind kind, Words what, Effective effective, Source source) {
    /** What is to be done, said, kept or handed in; or what is easily got wrong. */
    public enum Kind {
        STEP,
        NOTICE,
        RECORD,
        RETURN,
        RETENTION,
        CAUTION
    }
}
