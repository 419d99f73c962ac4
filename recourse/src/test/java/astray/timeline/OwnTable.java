package astray.timeline;

import static db.timeline.Tables.ENTRY;

/** Allowed: its own table. */
class OwnTable {
    String name() {
        return ENTRY.getName();
    }
}
