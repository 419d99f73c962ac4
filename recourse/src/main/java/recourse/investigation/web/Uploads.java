package recourse.investigation.web;

import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

import recourse.evidence.NewFile;

import java.util.List;

/** Files of a form; an empty file field sends one without a name. */
final class Uploads {
    private Uploads() {}

    static List<NewFile> of(@Nullable List<MultipartFile> uploaded) {
        return uploaded == null
                ? List.of()
                : uploaded.stream().filter(file -> !file.isEmpty()).map(Uploads::file).toList();
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
