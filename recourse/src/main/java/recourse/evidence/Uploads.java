package recourse.evidence;

import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

import java.util.List;
import java.util.Optional;

/** Files that came with a form; a field left empty sends one without a name. */
public final class Uploads {
    private Uploads() {}

    public static List<NewFile> of(@Nullable List<MultipartFile> files) {
        return files == null
                ? List.of()
                : files.stream().filter(file -> !file.isEmpty()).map(Uploads::file).toList();
    }

    public static Optional<NewFile> of(@Nullable MultipartFile file) {
        return Optional.ofNullable(file).filter(sent -> !sent.isEmpty()).map(Uploads::file);
    }

    private static NewFile file(MultipartFile file) {
        var name = file.getOriginalFilename();
        var type = file.getContentType();
        return new NewFile(
                name == null ? "" : name,
                type == null ? "application/octet-stream" : type,
                null,
                false,
                file::getInputStream);
    }
}
