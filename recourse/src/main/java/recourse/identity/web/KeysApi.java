package recourse.identity.web;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import recourse.identity.ApiKeys;
import recourse.identity.IssueKey;
import recourse.platform.Administrator;

import java.util.List;

/** The keys, for programs: never their secrets. */
@RestController
@RequestMapping("/api/v1/keys")
class KeysApi {
    private final ApiKeys keys;
    private final IssueKey issue;

    KeysApi(ApiKeys keys, IssueKey issue) {
        this.keys = keys;
        this.issue = issue;
    }

    record Items(List<ApiKeys.Shown> items) {}

    record Issued(String key) {}

    @GetMapping
    Items list(Administrator administrator) {
        return new Items(keys.all());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Issued issue(Administrator administrator, @RequestBody IssueKey.Told told) {
        return new Issued(issue.issue(administrator, told));
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void end(Administrator administrator, @PathVariable String id) {
        issue.end(administrator, id);
    }
}
