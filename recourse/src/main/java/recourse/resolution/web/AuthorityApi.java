package recourse.resolution.web;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import recourse.identity.Role;
import recourse.identity.Roles;
import recourse.platform.Administrator;
import recourse.resolution.Authorities;
import recourse.resolution.ChangeAuthority;

import java.util.List;
import java.util.stream.Collectors;

/** The limits of the roles, for programs. */
@RestController
@RequestMapping("/api/v1/authority")
class AuthorityApi {
    private final Authorities authorities;
    private final ChangeAuthority change;
    private final Roles roles;

    AuthorityApi(Authorities authorities, ChangeAuthority change, Roles roles) {
        this.authorities = authorities;
        this.change = change;
        this.roles = roles;
    }

    record Items(List<ChangeAuthority.Told> items) {}

    @GetMapping
    Items list(Administrator administrator) {
        var keys = roles.all().stream().collect(Collectors.toMap(Role::id, Role::key));
        return new Items(
                authorities.limits().all().stream()
                        .map(limit ->
                                new ChangeAuthority.Told(
                                        keys.get(limit.roleId()),
                                        limit.upTo().currency(),
                                        limit.upTo().amount().stripTrailingZeros().toPlainString()))
                        .toList());
    }

    @PutMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void change(Administrator administrator, @RequestBody ChangeAuthority.Told told) {
        change.change(administrator, told);
    }
}
