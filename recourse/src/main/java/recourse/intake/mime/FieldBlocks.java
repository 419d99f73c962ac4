package recourse.intake.mime;

import java.util.ArrayList;
import java.util.List;

/** Groups of header fields with empty lines between them, as in reports about delivery. */
public final class FieldBlocks {
    private static final int MOST = 100;

    private FieldBlocks() {}

    public static List<Headers> read(byte[] bytes) {
        var blocks = new ArrayList<Headers>();
        var allowance = new Allowance(MailLimits.usual());
        var rest = new Slice(bytes);
        while (rest.length() > 0 && blocks.size() < MOST) {
            var read = HeaderReader.read(rest, allowance);
            if (!read.headers().isEmpty()) {
                blocks.add(read.headers());
            } else if (read.body() == 0) {
                return blocks;
            }
            rest = rest.from(read.body());
        }
        return blocks;
    }
}
