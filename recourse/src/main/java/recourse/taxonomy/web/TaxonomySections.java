package recourse.taxonomy.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import recourse.platform.HouseStep;
import recourse.platform.SettingsSection;
import recourse.platform.SettingsSection.Group;
import recourse.taxonomy.Taxonomy;

/** What complaints are about: the sections, and what a new house needs first. */
@Configuration(proxyBeanMethods = false)
class TaxonomySections {
    @Bean
    SettingsSection categoriesSection() {
        return section("taxonomy.categories", "/settings/categories", 10);
    }

    @Bean
    SettingsSection productsSection() {
        return section("taxonomy.products", "/settings/products", 20);
    }

    @Bean
    SettingsSection sitesSection() {
        return section("taxonomy.sites", "/settings/sites", 30);
    }

    @Bean
    SettingsSection causesSection() {
        return section("taxonomy.causes", "/settings/causes", 40);
    }

    @Bean
    HouseStep categoriesStep(Taxonomy taxonomy) {
        return new HouseStep(
                "taxonomy.step.categories",
                "/settings/categories",
                40,
                () -> !taxonomy.categories().isEmpty());
    }

    private static SettingsSection section(String key, String path, int order) {
        return SettingsSection.forAdministrators(key, path, Group.ABOUT, order);
    }
}
