package recourse.routing.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import recourse.complaint.BulkAct;
import recourse.identity.Permission;
import recourse.identity.Viewer;
import recourse.platform.NavigationItem;
import recourse.platform.SettingsSection;

/** The lead's room, and what a lead does with complaints picked from a list. */
@Configuration(proxyBeanMethods = false)
class TeamRooms {
    @Bean
    NavigationItem teamRoom() {
        return new NavigationItem(
                "routing.team.title",
                "/team",
                "team",
                30,
                viewer -> viewer instanceof Viewer.Staff staff && staff.may(Permission.ASSIGN));
    }

    @Bean
    SettingsSection routingSection() {
        return SettingsSection.forAdministrators(
                "routing.rules", "/settings/routing", SettingsSection.Group.WORK, 10);
    }

    @Bean
    BulkAct giveToSomebody() {
        return new BulkAct(
                "routing.act.give", "/team/moves", 10, viewer -> viewer.may(Permission.ASSIGN));
    }
}
