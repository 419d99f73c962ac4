package recourse.correspondence.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import recourse.correspondence.RelayChoice;
import recourse.identity.Permission;
import recourse.identity.Viewer;
import recourse.organisation.Organisations;
import recourse.platform.HouseStep;
import recourse.platform.SettingsSection;
import recourse.platform.SettingsSection.Group;

/** How mail leaves and with which words: the sections, and what a new house needs. */
@Configuration(proxyBeanMethods = false)
class MailSections {
    @Bean
    SettingsSection templatesSection() {
        return SettingsSection.forAdministrators(
                "correspondence.templates", "/settings/templates", Group.MAIL, 10);
    }

    @Bean
    SettingsSection outgoingSection() {
        return new SettingsSection(
                "correspondence.outgoing",
                "/settings/outgoing",
                Group.MAIL,
                20,
                viewer -> viewer instanceof Viewer known && known.may(Permission.OUTGOING));
    }

    /** The demonstration delivers nothing, on purpose. */
    @Bean
    HouseStep relayStep(RelayChoice relays, Organisations organisations) {
        return new HouseStep(
                "correspondence.step.relay",
                "/settings/outgoing",
                60,
                () -> relays.choice().isPresent() || organisations.get().demonstration());
    }
}
