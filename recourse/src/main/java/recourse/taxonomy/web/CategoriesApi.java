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
import recourse.taxonomy.Category;
import recourse.taxonomy.ChangeCategory;
import recourse.taxonomy.ExampleTree;
import recourse.taxonomy.Taxonomy;

import java.util.List;

/** The tree of categories, for programs. */
@RestController
@RequestMapping("/api/v1/categories")
class CategoriesApi {
    private final Taxonomy taxonomy;
    private final ChangeCategory change;
    private final ExampleTree example;

    CategoriesApi(Taxonomy taxonomy, ChangeCategory change, ExampleTree example) {
        this.taxonomy = taxonomy;
        this.change = change;
        this.example = example;
    }

    record Line(String key, ChangeCategory.Told category) {}

    record Items(List<Line> items) {}

    /** Parents before children. */
    @GetMapping
    Items list(Administrator administrator) {
        return new Items(taxonomy.categories().stream().map(this::line).toList());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Line add(Administrator administrator, @RequestBody ChangeCategory.Told told) {
        return line(change.add(administrator, told));
    }

    @PostMapping("/example")
    @ResponseStatus(HttpStatus.CREATED)
    Items plant(Administrator administrator) {
        example.plant(administrator);
        return list(administrator);
    }

    @PutMapping("/{key}")
    Line change(
            Administrator administrator,
            @PathVariable String key,
            @RequestBody ChangeCategory.Told told) {
        return line(change.change(administrator, key, told));
    }

    @PostMapping("/{key}/retirement")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void retire(Administrator administrator, @PathVariable String key) {
        change.retire(administrator, key);
    }

    @DeleteMapping("/{key}/retirement")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void restore(Administrator administrator, @PathVariable String key) {
        change.restore(administrator, key);
    }

    private Line line(Category category) {
        return new Line(category.key(), change.told(category));
    }
}
