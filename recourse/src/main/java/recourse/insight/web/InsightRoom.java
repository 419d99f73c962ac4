package recourse.insight.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import recourse.identity.Viewer;
import recourse.platform.NavigationItem;

/** Its place in the rail. */
@Configuration
class InsightRoom {
    @Bean
    NavigationItem insightRoomItem() {
        return new NavigationItem(
                "insight.room", "/insight", "insight", 40, Viewer.Staff.class::isInstance);
    }
}
