package recourse.portal;

import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

import recourse.evidence.NewFile;
import recourse.platform.Refused;

import java.util.List;

/** Files that came with a form; a field left empty sends one file without a name. */
final class Uploads {
    private static final int MOST = 20;

    private Uploads() {}

    static List<NewFile> of(@Nullable List<MultipartFile> files) {
        if (files == null) {
            return List.of();
        }
        var given = files.stream().filter(file -> !file.isEmpty()).toList();
        if (given.size() > MOST) {
            throw Refused.invalid("files", "intake.too-many-files", MOST);
        }
        return given.stream().map(Uploads::file).toList();
    }

    private static NewFile file(MultipartFile file) {
        var name = file.getOriginalFilename();
        var type = file.getContentType();
        return new NewFile(
                name == null ? "file" : name,
                type == null ? "application/octet-stream" : type,
                null,
                false,
                file::getInputStream);
    }
}
