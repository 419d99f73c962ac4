package recourse.organisation.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import recourse.organisation.Calendars;
import recourse.organisation.Organisations;
import recourse.platform.HouseStep;
import recourse.platform.SettingsSection;
import recourse.platform.SettingsSection.Group;

/** What an administrator sets about the organisation, and which of it a new house needs first. */
@Configuration(proxyBeanMethods = false)
class OrganisationSections {
    @Bean
    SettingsSection organisationSection() {
        return SettingsSection.forAdministrators(
                "organisation.settings", "/settings/organisation", Group.HOUSE, 10);
    }

    @Bean
    SettingsSection hoursSection() {
        return SettingsSection.forAdministrators(
                "organisation.hours", "/settings/hours", Group.HOUSE, 20);
    }

    @Bean
    SettingsSection brandsSection() {
        return SettingsSection.forAdministrators(
                "organisation.brands", "/settings/brands", Group.HOUSE, 30);
    }

    /** The demonstration keeps the hours it was made with. */
    @Bean
    HouseStep hoursStep(Calendars calendars, Organisations organisations) {
        return new HouseStep(
                "organisation.step.hours",
                "/settings/hours",
                10,
                () -> calendars.isLookedAt() || organisations.get().demonstration());
    }

    @Bean
    HouseStep addressStep(Organisations organisations) {
        return new HouseStep(
                "organisation.step.address",
                "/settings/brands",
                50,
                () -> !organisations.brands().isEmpty());
    }
}
