package recourse.platform;

import org.jooq.Query;

/** Learns what a transaction writes, and may add to it before the commit. */
public interface WriteListener {
    /** Called when the statement is given, before it is executed. */
    void wrote(Query query);

    void beforeCommit();
}
