package recourse.identity.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import recourse.identity.People;
import recourse.identity.Permission;
import recourse.identity.Viewer;
import recourse.platform.HouseStep;
import recourse.platform.NavigationItem;
import recourse.platform.SettingsSection;
import recourse.platform.SettingsSection.Group;
import recourse.platform.web.SettingsIndex;

/** Who works here and who may come in: the sections, and what a new house needs first. */
@Configuration(proxyBeanMethods = false)
class IdentitySections {
    @Bean
    NavigationItem settingsRoom(SettingsIndex index) {
        return new NavigationItem(
                "platform.settings.title", "/settings", "settings", 90, index::isFor);
    }

    @Bean
    SettingsSection staffSection() {
        return SettingsSection.forAdministrators(
                "identity.staff", "/settings/staff", Group.PEOPLE, 10);
    }

    @Bean
    SettingsSection teamsSection() {
        return SettingsSection.forAdministrators(
                "identity.teams", "/settings/teams", Group.PEOPLE, 20);
    }

    @Bean
    SettingsSection rolesSection() {
        return SettingsSection.forAdministrators(
                "identity.roles", "/settings/roles", Group.PEOPLE, 30);
    }

    @Bean
    SettingsSection keysSection() {
        return SettingsSection.forAdministrators(
                "identity.keys", "/settings/keys", Group.ACCESS, 10);
    }

    @Bean
    SettingsSection changesSection() {
        return SettingsSection.forAdministrators(
                "identity.changes", "/settings/changes", Group.ACCESS, 20);
    }

    @Bean
    SettingsSection accountSection() {
        return new SettingsSection(
                "identity.account",
                "/settings/account",
                Group.YOU,
                10,
                viewer -> viewer instanceof Viewer.Staff);
    }

    @Bean
    HouseStep teamStep(People people) {
        return new HouseStep(
                "identity.step.team", "/settings/teams", 20, () -> !people.teams().isEmpty());
    }

    /** Somebody in a team who may work: without them nobody answers. */
    @Bean
    HouseStep peopleStep(People people) {
        return new HouseStep(
                "identity.step.people",
                "/settings/staff",
                30,
                () ->
                        people.all().stream()
                                .anyMatch(member ->
                                        !member.teams().isEmpty()
                                                && member.permissions().contains(Permission.WORK)));
    }
}
