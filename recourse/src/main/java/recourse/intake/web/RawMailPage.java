package recourse.intake.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.responses.ApiResponse;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

import recourse.evidence.Files;
import recourse.identity.Viewer;
import recourse.intake.Inputs;
import recourse.platform.Refused;

import java.io.IOException;
import java.util.UUID;

/**
 * The bytes of a mail as they came, shown as text and never as what they claim to be, or to be
 * saved.
 */
@Controller
class RawMailPage {
    private final Inputs inputs;
    private final Files files;

    RawMailPage(Inputs inputs, Files files) {
        this.inputs = inputs;
        this.files = files;
    }

    @GetMapping("/intake/{id}/text")
    void show(Viewer viewer, @PathVariable UUID id, HttpServletResponse response)
            throws IOException {
        response.setContentType("text/plain;charset=UTF-8");
        write(viewer, id, response);
    }

    @Operation(
            responses =
                    @ApiResponse(
                            responseCode = "200",
                            description = "The bytes",
                            content = @Content(mediaType = "message/rfc822")))
    @GetMapping({"/intake/{id}/raw", "/api/v1/intake/{id}/raw"})
    void save(Viewer viewer, @PathVariable UUID id, HttpServletResponse response)
            throws IOException {
        response.setContentType("message/rfc822");
        response.setHeader("Content-Disposition", "attachment; filename=\"" + id + ".eml\"");
        write(viewer, id, response);
    }

    private void write(Viewer viewer, UUID id, HttpServletResponse response) throws IOException {
        var file = inputs.get(viewer, id).fileId();
        if (file == null) {
            throw Refused.notVisible();
        }
        response.setHeader("Content-Security-Policy", "sandbox; default-src 'none'");
        files.copy(file, response.getOutputStream());
    }
}
