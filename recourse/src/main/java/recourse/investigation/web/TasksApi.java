package recourse.investigation.web;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import recourse.identity.Viewer;
import recourse.investigation.AnswerTask;
import recourse.investigation.Tasks;
import recourse.investigation.TasksShown;

import java.util.List;
import java.util.UUID;

/** The questions that wait for whoever asks here. */
@RestController
@RequestMapping("/api/v1/tasks")
class TasksApi {
    private final Tasks tasks;
    private final TasksShown shown;
    private final AnswerTask answers;

    TasksApi(Tasks tasks, TasksShown shown, AnswerTask answers) {
        this.tasks = tasks;
        this.shown = shown;
        this.answers = answers;
    }

    record Items(List<TasksShown.Asked> items) {}

    record Answered(@Nullable String answer) {}

    @GetMapping
    Items list(Viewer viewer) {
        return new Items(tasks.waitingFor(viewer).stream().map(shown::asked).toList());
    }

    @PostMapping("/{id}/answer")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void answer(Viewer viewer, @PathVariable UUID id, @RequestBody Answered told) {
        answers.answer(viewer, id, told.answer, List.of());
    }
}
