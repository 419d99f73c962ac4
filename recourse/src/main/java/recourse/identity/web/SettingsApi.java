package recourse.identity.web;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

import recourse.identity.Viewer;
import recourse.platform.SettingsSection;
import recourse.platform.web.SettingsIndex;

import java.util.List;
import java.util.Locale;

/** What a program may change, and what a new house still needs. */
@RestController
class SettingsApi {
    private final SettingsIndex index;

    SettingsApi(SettingsIndex index) {
        this.index = index;
    }

    record Section(String group, String page) {
        static Section of(SettingsSection section) {
            return new Section(section.group().name().toLowerCase(Locale.ROOT), section.path());
        }
    }

    record Index(List<Section> sections, List<SettingsIndex.Step> steps) {}

    @GetMapping("/api/v1/settings")
    Index show(Viewer viewer) {
        return new Index(
                index.of(viewer).values().stream().flatMap(List::stream).map(Section::of).toList(),
                viewer.administers() ? index.steps() : List.of());
    }
}
