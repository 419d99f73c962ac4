package recourse.investigation.web;

import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.http.ContentDisposition;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.View;

import recourse.evidence.Files;
import recourse.evidence.Uploads;
import recourse.identity.Viewer;
import recourse.investigation.AnswerTask;
import recourse.investigation.Tasks;
import recourse.investigation.TasksShown;
import recourse.platform.NavigationItem;
import recourse.platform.Refused;
import recourse.platform.web.Flash;
import recourse.platform.web.Pages;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Where a colleague answers what they were asked, without seeing the complaint. */
@Controller
class TasksPage {
    private final Tasks tasks;
    private final TasksShown shown;
    private final AnswerTask answers;
    private final Files files;
    private final Pages pages;

    TasksPage(Tasks tasks, TasksShown shown, AnswerTask answers, Files files, Pages pages) {
        this.tasks = tasks;
        this.shown = shown;
        this.answers = answers;
        this.files = files;
        this.pages = pages;
    }

    @Bean
    static NavigationItem tasksRoom() {
        return new NavigationItem(
                "investigation.tasks.room", "/tasks", "ask", 25, Viewer.Staff.class::isInstance);
    }

    @GetMapping("/tasks")
    View list(Viewer viewer) {
        return pages.show(
                "investigation/asked",
                Map.of("tasks", tasks.waitingFor(viewer).stream().map(shown::asked).toList()));
    }

    @GetMapping("/tasks/{id}")
    View one(Viewer viewer, @PathVariable UUID id) {
        return pages.show("investigation/question", model(viewer, id, ""));
    }

    @PostMapping("/tasks/{id}/answer")
    View answer(
            Viewer viewer,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String answer,
            @RequestParam(required = false) @Nullable List<MultipartFile> files) {
        try {
            answers.answer(viewer, id, answer, Uploads.of(files));
        } catch (Refused refused) {
            refused.throwUnlessInvalid();
            return pages.again("investigation/question", model(viewer, id, answer), refused);
        }
        return pages.to("/tasks", Flash.of("investigation.task.answered"));
    }

    @GetMapping("/tasks/{id}/files/{file}")
    void download(
            Viewer viewer,
            @PathVariable UUID id,
            @PathVariable UUID file,
            HttpServletResponse response)
            throws IOException {
        var task = tasks.find(viewer, id).orElseThrow(Refused::notVisible);
        var attached =
                tasks.attachedTo(task).stream()
                        .filter(one -> one.id().equals(file))
                        .findFirst()
                        .orElseThrow(Refused::notVisible);
        response.setContentType("application/octet-stream");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setContentLengthLong(attached.size());
        response.setHeader(
                "Content-Disposition",
                ContentDisposition.attachment()
                        .filename(attached.name(), java.nio.charset.StandardCharsets.UTF_8)
                        .build()
                        .toString());
        files.copy(attached.id(), response.getOutputStream());
    }

    private Map<String, Object> model(Viewer viewer, UUID id, String answer) {
        var task = tasks.find(viewer, id).orElseThrow(Refused::notVisible);
        return Map.of("task", shown.asked(task), "open", task.isOpen(), "answer", answer);
    }
}
