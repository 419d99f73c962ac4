package recourse.correspondence.web;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import recourse.correspondence.ChangeTemplate;
import recourse.correspondence.Template;
import recourse.platform.Administrator;

/** Changes of the templates, for programs. */
@RestController
@RequestMapping("/api/v1/templates")
class TemplateSettingsApi {
    private final ChangeTemplate change;

    TemplateSettingsApi(ChangeTemplate change) {
        this.change = change;
    }

    record Line(String key, ChangeTemplate.Told template) {
        static Line of(Template template) {
            return new Line(template.key(), ChangeTemplate.Told.of(template));
        }
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Line add(Administrator administrator, @RequestBody ChangeTemplate.Told told) {
        return Line.of(change.add(administrator, told));
    }

    /** Also of the acknowledgement, with which nobody begins a message. */
    @GetMapping("/{key}")
    Line show(Administrator administrator, @PathVariable String key) {
        return Line.of(change.find(key));
    }

    @PutMapping("/{key}")
    Line change(
            Administrator administrator,
            @PathVariable String key,
            @RequestBody ChangeTemplate.Told told) {
        return Line.of(change.change(administrator, key, told));
    }

    @DeleteMapping("/{key}/words")
    Line reset(Administrator administrator, @PathVariable String key) {
        return Line.of(change.reset(administrator, key));
    }

    @PostMapping("/{key}/retirement")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void retire(Administrator administrator, @PathVariable String key) {
        change.retire(administrator, key);
    }
}
