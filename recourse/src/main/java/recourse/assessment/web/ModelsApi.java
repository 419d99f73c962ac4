package recourse.assessment.web;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import recourse.assessment.teaching.DirectModels;
import recourse.assessment.teaching.ModelsView;
import recourse.assessment.teaching.TaughtModel;
import recourse.identity.Viewer;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The models of the house, for other programs. */
@RestController
class ModelsApi {
    private static final String PATH = "/api/v1/models";

    private final DirectModels direct;
    private final ModelsView models;

    ModelsApi(DirectModels direct, ModelsView models) {
        this.direct = direct;
        this.models = models;
    }

    record Items(List<Map<String, Object>> items) {}

    @GetMapping(PATH)
    Items list(Viewer viewer) {
        DirectModels.check(viewer);
        return new Items(models.list().stream().map(ModelsApi::fields).toList());
    }

    @GetMapping(PATH + "/{version}")
    Map<String, Object> show(Viewer viewer, @PathVariable String version) {
        DirectModels.check(viewer);
        var sheet = models.sheet(version);
        var fields = fields(sheet.model());
        fields.put("figures", sheet.figures());
        return fields;
    }

    @PostMapping(PATH)
    @ResponseStatus(HttpStatus.ACCEPTED)
    Map<String, Object> teach(Viewer viewer) {
        return fields(models.model(direct.teach(viewer)));
    }

    @PostMapping(PATH + "/{version}/charge")
    Map<String, Object> putInCharge(Viewer viewer, @PathVariable String version) {
        direct.putInCharge(viewer, version);
        return fields(models.model(version));
    }

    @DeleteMapping(PATH + "/charge")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void dismiss(Viewer viewer) {
        direct.dismiss(viewer);
    }

    private static Map<String, Object> fields(TaughtModel model) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("version", model.version());
        fields.put("state", model.state());
        fields.put("progress", model.progress());
        fields.put("askedAt", model.askedAt());
        fields.put("finishedAt", model.finishedAt());
        fields.put("texts", model.texts());
        fields.put("fault", model.fault());
        fields.put("putInChargeAt", model.putInChargeAt());
        fields.put("outdatedSince", model.outdatedSince());
        return fields;
    }
}
