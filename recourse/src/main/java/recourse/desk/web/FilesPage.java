package recourse.desk.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.responses.ApiResponse;

import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

import recourse.complaint.Complaints;
import recourse.evidence.Files;
import recourse.evidence.StoredFile;
import recourse.identity.Viewer;
import recourse.platform.Refused;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.UUID;

/** Hands files out to whoever may see their complaint: to keep, never to run here. */
@Controller
class FilesPage {
    /** What a browser only ever draws. SVG is not among them: it is a document with scripts. */
    private static final Set<String> PICTURES =
            Set.of("image/png", "image/jpeg", "image/gif", "image/webp");

    private final Complaints complaints;
    private final Files files;

    FilesPage(Complaints complaints, Files files) {
        this.complaints = complaints;
        this.files = files;
    }

    @Operation(
            responses =
                    @ApiResponse(
                            responseCode = "200",
                            description = "The bytes",
                            content = @Content(mediaType = "application/octet-stream")))
    @GetMapping({
        "/complaints/{reference}/files/{id}",
        "/api/v1/complaints/{reference}/evidence/{id}"
    })
    View show(
            Viewer viewer,
            @PathVariable String reference,
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String inline) {
        var complaint = complaints.get(viewer, reference);
        var file = files.find(complaint.id(), uuid(id)).orElseThrow(Refused::notVisible);
        var drawn = inline != null && PICTURES.contains(file.sniffedType());
        return (model, request, answer) -> {
            write(answer, file, drawn);
            files.copy(file.id(), answer.getOutputStream());
        };
    }

    private static void write(HttpServletResponse answer, StoredFile file, boolean drawn) {
        var disposition = drawn ? ContentDisposition.inline() : ContentDisposition.attachment();
        answer.setContentType(drawn ? file.sniffedType() : "application/octet-stream");
        answer.setContentLengthLong(file.size());
        answer.setHeader(
                "Content-Disposition",
                disposition.filename(file.name(), StandardCharsets.UTF_8).build().toString());
        answer.setHeader("Content-Security-Policy", "default-src 'none'; sandbox");
        answer.setHeader("X-Content-Type-Options", "nosniff");
        answer.setHeader("Cache-Control", "private, no-store");
    }

    static UUID uuid(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException noId) {
            throw Refused.notVisible();
        }
    }
}
