package recourse.correspondence.web;

import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

import recourse.evidence.NewFile;
import recourse.evidence.Uploads;
import recourse.platform.Checks;
import recourse.platform.Refused;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** Files that come with a form or a request. */
final class Upload {
    private static final int MOST = 20;
    private static final int LARGEST = 25 * 1024 * 1024;
    private static final String UNKNOWN = "application/octet-stream";

    private Upload() {}

    record Attachment(
            @Nullable String name, @Nullable String contentType, @Nullable String base64) {}

    static List<NewFile> ofForm(@Nullable List<MultipartFile> files) {
        if (files == null) {
            return List.of();
        }
        var sent = files.stream().filter(file -> !file.isEmpty()).toList();
        refuseTooMany("files", sent.size());
        if (sent.stream().anyMatch(file -> file.getSize() > LARGEST)) {
            throw Refused.invalid("files", "correspondence.file.too-large", LARGEST / 1024 / 1024);
        }
        return Uploads.of(sent);
    }

    static List<NewFile> ofRequest(@Nullable List<Attachment> attachments) {
        if (attachments == null) {
            return List.of();
        }
        refuseTooMany("attachments", attachments.size());
        var checks = new Checks();
        var files = new ArrayList<NewFile>();
        for (var i = 0; i < attachments.size(); i++) {
            files.add(file("attachments[" + i + "]", attachments.get(i), checks));
        }
        checks.refuseFaults();
        return files;
    }

    private static NewFile file(String field, Attachment attachment, Checks checks) {
        var type = attachment.contentType() == null ? UNKNOWN : attachment.contentType();
        return NewFile.of(
                checks.required(field + ".name", attachment.name(), 300),
                type,
                bytes(field, attachment, checks));
    }

    private static byte[] bytes(String field, Attachment attachment, Checks checks) {
        try {
            var bytes =
                    Base64.getMimeDecoder()
                            .decode(attachment.base64() == null ? "" : attachment.base64());
            if (bytes.length > LARGEST) {
                checks.fault(field, "correspondence.file.too-large", LARGEST / 1024 / 1024);
            }
            return bytes;
        } catch (IllegalArgumentException strange) {
            checks.fault(field, "correspondence.file.not-base64");
            return new byte[0];
        }
    }

    private static void refuseTooMany(String field, int count) {
        if (count > MOST) {
            throw Refused.invalid(field, "correspondence.file.too-many", MOST);
        }
    }
}
