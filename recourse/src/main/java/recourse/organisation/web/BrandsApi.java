package recourse.organisation.web;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import recourse.organisation.Brand;
import recourse.organisation.ChangeBrand;
import recourse.organisation.Organisations;
import recourse.platform.Administrator;

import java.util.List;

/** The brands, for programs. */
@RestController
@RequestMapping("/api/v1/brands")
class BrandsApi {
    private final Organisations organisations;
    private final ChangeBrand change;

    BrandsApi(Organisations organisations, ChangeBrand change) {
        this.organisations = organisations;
        this.change = change;
    }

    record Line(String key, ChangeBrand.Told brand) {
        static Line of(Brand brand) {
            return new Line(brand.key(), ChangeBrand.Told.of(brand));
        }
    }

    record Items(List<Line> items) {}

    @GetMapping
    Items list(Administrator administrator) {
        return new Items(organisations.brands().stream().map(Line::of).toList());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Line add(Administrator administrator, @RequestBody ChangeBrand.Told told) {
        return Line.of(change.add(administrator, told));
    }

    @PutMapping("/{key}")
    Line change(
            Administrator administrator,
            @PathVariable String key,
            @RequestBody ChangeBrand.Told told) {
        return Line.of(change.change(administrator, key, told));
    }
}
