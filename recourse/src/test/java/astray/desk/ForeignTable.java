package astray.desk;

import static db.timeline.Tables.ENTRY;

class ForeignTable {
    String name() {
        return ENTRY.getName();
    }
}
