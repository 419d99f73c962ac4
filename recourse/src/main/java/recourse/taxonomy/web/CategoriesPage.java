package recourse.taxonomy.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

import recourse.organisation.Organisations;
import recourse.platform.Administrator;
import recourse.platform.Refused;
import recourse.platform.web.Flash;
import recourse.platform.web.Pages;
import recourse.platform.web.Typed;
import recourse.taxonomy.ChangeCategory;
import recourse.taxonomy.ExampleTree;
import recourse.taxonomy.Taxonomy;

import java.util.HashMap;
import java.util.Map;

/** The tree of categories. */
@Controller
@RequestMapping("/settings/categories")
class CategoriesPage {
    private static final String LIST = "/settings/categories";
    private static final String FORM = "taxonomy/category";

    private final Taxonomy taxonomy;
    private final ChangeCategory change;
    private final ExampleTree example;
    private final Organisations organisations;
    private final Pages pages;

    CategoriesPage(
            Taxonomy taxonomy,
            ChangeCategory change,
            ExampleTree example,
            Organisations organisations,
            Pages pages) {
        this.taxonomy = taxonomy;
        this.change = change;
        this.example = example;
        this.organisations = organisations;
        this.pages = pages;
    }

    @GetMapping
    View list(Administrator administrator) {
        return pages.show("taxonomy/categories", Map.of("taxonomy", taxonomy));
    }

    @PostMapping("/example")
    View plant(Administrator administrator) {
        example.plant(administrator);
        return pages.to(LIST, Flash.of("taxonomy.example.planted"));
    }

    @GetMapping("/new")
    View blank(Administrator administrator, @RequestParam(defaultValue = "") String parent) {
        return pages.show(
                FORM, model("", new Typed(Map.of("parent", parent, "severity", "NORMAL"))));
    }

    @PostMapping
    View add(Administrator administrator, @RequestParam Map<String, String> fields) {
        try {
            change.add(administrator, CategoryForm.told(fields));
            return pages.to(LIST, Flash.of("taxonomy.category.saved"));
        } catch (Refused refused) {
            return pages.again(FORM, model("", new Typed(fields)), refused);
        }
    }

    @GetMapping("/{key}")
    View show(Administrator administrator, @PathVariable String key) {
        var told = change.told(change.find(key));
        return pages.show(FORM, model(key, CategoryForm.typed(told)));
    }

    @PostMapping("/{key}")
    View change(
            Administrator administrator,
            @PathVariable String key,
            @RequestParam Map<String, String> fields) {
        try {
            change.change(administrator, key, CategoryForm.told(fields));
            return pages.to(LIST, Flash.of("taxonomy.category.saved"));
        } catch (Refused refused) {
            refused.throwUnlessInvalid();
            return pages.again(FORM, model(key, new Typed(fields)), refused);
        }
    }

    @PostMapping("/{key}/retirement")
    View retire(Administrator administrator, @PathVariable String key) {
        change.retire(administrator, key);
        return pages.to(
                LIST,
                Flash.of("taxonomy.category.retired").undoneAt(LIST + "/" + key + "/retirement"));
    }

    @DeleteMapping("/{key}/retirement")
    View restore(Administrator administrator, @PathVariable String key) {
        change.restore(administrator, key);
        return pages.to(LIST, Flash.of("taxonomy.category.restored"));
    }

    private Map<String, Object> model(String key, Typed typed) {
        var model = new HashMap<String, Object>();
        model.put("key", key);
        model.put("typed", typed);
        model.put("taxonomy", taxonomy);
        model.put("languages", organisations.get().languages());
        model.put("isLeaf", !key.isEmpty() && taxonomy.isLeaf(change.find(key).id()));
        return model;
    }
}
