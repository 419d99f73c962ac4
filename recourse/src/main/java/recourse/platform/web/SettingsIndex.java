package recourse.platform.web;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

import recourse.platform.HouseStep;
import recourse.platform.SettingsSection;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What somebody may change, by group, and what a new house still needs. */
@Component
public class SettingsIndex {
    private final ObjectProvider<SettingsSection> sections;
    private final ObjectProvider<HouseStep> steps;

    SettingsIndex(ObjectProvider<SettingsSection> sections, ObjectProvider<HouseStep> steps) {
        this.sections = sections;
        this.steps = steps;
    }

    /** One step as the list shows it. */
    public record Step(String key, String path, boolean done) {}

    public Map<SettingsSection.Group, List<SettingsSection>> of(Object viewer) {
        return sections.stream()
                .filter(section -> section.visible().test(viewer))
                .sorted(Comparator.comparingInt(SettingsSection::order))
                .collect(
                        Collectors.groupingBy(
                                SettingsSection::group, TreeMap::new, Collectors.toList()));
    }

    /** Whether there is more to change than one's own account. */
    public boolean isFor(Object viewer) {
        return sections.stream()
                .anyMatch(section ->
                        section.group() != SettingsSection.Group.YOU
                                && section.visible().test(viewer));
    }

    /** All steps in order while one is open; none once the house is whole. */
    public List<Step> steps() {
        var all =
                steps.stream()
                        .sorted(Comparator.comparingInt(HouseStep::order))
                        .map(step -> new Step(step.key(), step.path(), step.done().getAsBoolean()))
                        .toList();
        return all.stream().allMatch(Step::done) ? List.of() : all;
    }
}
