package recourse.assessment.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import recourse.identity.Permission;
import recourse.identity.Viewer;
import recourse.platform.NavigationItem;

/** Its place in the rail, for those who direct the models. */
@Configuration(proxyBeanMethods = false)
class ModelsRoom {
    @Bean
    NavigationItem modelsRoomItem() {
        return new NavigationItem(
                "assessment.models.title",
                "/settings/models",
                "settings",
                80,
                viewer -> viewer instanceof Viewer.Staff staff && staff.may(Permission.ADMINISTER));
    }
}
