package recourse.assessment.teaching;

import org.springframework.stereotype.Component;

import recourse.platform.Refused;
import recourse.taxonomy.Taxonomy;

import java.time.ZoneId;
import java.util.List;

/** The models as people and programs look at them. */
@Component
public class ModelsView {
    private final TaughtModels models;
    private final Examples examples;
    private final Corrections corrections;
    private final Taxonomy taxonomy;

    ModelsView(TaughtModels models, Examples examples, Corrections corrections, Taxonomy taxonomy) {
        this.models = models;
        this.examples = examples;
        this.corrections = corrections;
        this.taxonomy = taxonomy;
    }

    public List<TaughtModel> list() {
        return models.list();
    }

    public TaughtModel model(String version) {
        return models.find(version).orElseThrow(Refused::notVisible);
    }

    /** Only of one that has learnt. */
    public ModelSheet sheet(String version) {
        var model = model(version);
        return models.measured(model.id())
                .map(measured -> new ModelSheet(model, measured, taxonomy))
                .orElseThrow(Refused::notVisible);
    }

    /** What people decided, which is what there is to learn from. */
    public int decisions() {
        return examples.count();
    }

    public List<Corrections.Month> corrections(ZoneId zone) {
        return corrections.byMonth(zone);
    }
}
