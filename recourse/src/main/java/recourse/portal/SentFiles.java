package recourse.portal;

import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

import recourse.evidence.NewFile;
import recourse.evidence.Uploads;
import recourse.platform.Refused;

import java.util.List;

/** Files that a complainant sends, not more than a form takes. */
final class SentFiles {
    private static final int MOST = 20;

    private SentFiles() {}

    static List<NewFile> of(@Nullable List<MultipartFile> files) {
        var given = Uploads.of(files);
        if (given.size() > MOST) {
            throw Refused.invalid("files", "intake.too-many-files", MOST);
        }
        return given;
    }
}
