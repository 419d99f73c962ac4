package recourse.taxonomy.web;

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

import recourse.platform.Administrator;
import recourse.platform.Refused;
import recourse.taxonomy.Axis;
import recourse.taxonomy.AxisKind;
import recourse.taxonomy.ChangeAxis;

import java.util.List;
import java.util.Map;

/** Products, sites and root causes, for programs. */
@RestController
@RequestMapping("/api/v1/{axis:products|sites|causes}")
class AxesApi {
    private final ChangeAxis change;

    AxesApi(ChangeAxis change) {
        this.change = change;
    }

    record Line(String key, Map<String, String> name) {
        static Line of(Axis axis) {
            return new Line(axis.key(), axis.name().byLanguage());
        }
    }

    record Items(List<Line> items) {}

    @GetMapping
    Items list(Administrator administrator, @PathVariable String axis) {
        return new Items(change.inUse(kind(axis)).stream().map(Line::of).toList());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Line add(
            Administrator administrator,
            @PathVariable String axis,
            @RequestBody ChangeAxis.Told told) {
        return Line.of(change.add(administrator, kind(axis), told));
    }

    @PutMapping("/{key}")
    Line rename(
            Administrator administrator,
            @PathVariable String axis,
            @PathVariable String key,
            @RequestBody ChangeAxis.Told told) {
        return Line.of(change.rename(administrator, kind(axis), key, told));
    }

    @PostMapping("/{key}/retirement")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void retire(Administrator administrator, @PathVariable String axis, @PathVariable String key) {
        change.retire(administrator, kind(axis), key);
    }

    @DeleteMapping("/{key}/retirement")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void restore(Administrator administrator, @PathVariable String axis, @PathVariable String key) {
        change.restore(administrator, kind(axis), key);
    }

    private static AxisKind kind(String path) {
        return AxisKind.named(path).orElseThrow(Refused::notVisible);
    }
}
