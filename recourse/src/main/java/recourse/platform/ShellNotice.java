package recourse.platform;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** Something that staff should know on every page, such as mail that waits for a relay. */
public interface ShellNotice {
    /** Null when there is nothing to say to this viewer now. */
    @Nullable Notice to(Object viewer);

    /** A sentence, and the page where it can be put right. */
    record Notice(String key, List<?> arguments, String path) {
        public Notice {
            arguments = List.copyOf(arguments);
        }
    }
}
