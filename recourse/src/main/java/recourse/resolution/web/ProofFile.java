package recourse.resolution.web;

import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

import recourse.evidence.NewFile;

/** The file of a form that proves something; an empty file field sends one without a name. */
final class ProofFile {
    private ProofFile() {}

    static @Nullable NewFile of(@Nullable MultipartFile file) {
        if (file == null || file.isEmpty()) {
            return null;
        }
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
