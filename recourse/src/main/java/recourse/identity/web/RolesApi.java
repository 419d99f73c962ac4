package recourse.identity.web;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import recourse.identity.ChangeRole;
import recourse.identity.Role;
import recourse.identity.Roles;
import recourse.platform.Administrator;

import java.util.List;

/** The roles and their permissions, for programs. */
@RestController
@RequestMapping("/api/v1/roles")
class RolesApi {
    private final Roles roles;
    private final ChangeRole change;

    RolesApi(Roles roles, ChangeRole change) {
        this.roles = roles;
        this.change = change;
    }

    record Line(String key, String name, List<String> permissions) {
        static Line of(Role role) {
            return new Line(
                    role.key(),
                    role.name(),
                    role.permissions().stream().map(Enum::name).sorted().toList());
        }
    }

    record Items(List<Line> items) {}

    @GetMapping
    Items list(Administrator administrator) {
        return new Items(roles.all().stream().map(Line::of).toList());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Line add(Administrator administrator, @RequestBody ChangeRole.Told told) {
        return Line.of(change.add(administrator, told));
    }

    @PutMapping("/{key}")
    Line change(
            Administrator administrator,
            @PathVariable String key,
            @RequestBody ChangeRole.Told told) {
        return Line.of(change.change(administrator, key, told));
    }
}
