package recourse.assessment.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import recourse.platform.SettingsSection;

/** Its place among the settings, for those who direct the models. */
@Configuration(proxyBeanMethods = false)
class ModelsRoom {
    @Bean
    SettingsSection modelsSection() {
        return SettingsSection.forAdministrators(
                "assessment.models", "/settings/models", SettingsSection.Group.WORK, 40);
    }
}
