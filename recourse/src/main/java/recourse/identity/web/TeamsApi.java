package recourse.identity.web;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import recourse.identity.ChangeTeam;
import recourse.identity.People;
import recourse.identity.Team;
import recourse.platform.Administrator;

import java.util.List;

/** The teams, for programs. */
@RestController
@RequestMapping("/api/v1/teams")
class TeamsApi {
    private final People people;
    private final ChangeTeam change;

    TeamsApi(People people, ChangeTeam change) {
        this.people = people;
        this.change = change;
    }

    record Line(String key, String name, @Nullable String phone) {
        static Line of(Team team) {
            return new Line(team.key(), team.name(), team.phone());
        }
    }

    record Items(List<Line> items) {}

    record To(@Nullable String to) {}

    @GetMapping
    Items list(Administrator administrator) {
        return new Items(people.teams().stream().map(Line::of).toList());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Line add(Administrator administrator, @RequestBody ChangeTeam.Told told) {
        return Line.of(change.add(administrator, told));
    }

    @PutMapping("/{key}")
    Line change(
            Administrator administrator,
            @PathVariable String key,
            @RequestBody ChangeTeam.Told told) {
        return Line.of(change.change(administrator, key, told));
    }

    @PostMapping("/{key}/retirement")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void retire(
            Administrator administrator,
            @PathVariable String key,
            @RequestBody(required = false) @Nullable To told) {
        change.retire(administrator, key, told == null ? null : told.to);
    }
}
