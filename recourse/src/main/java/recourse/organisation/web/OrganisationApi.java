package recourse.organisation.web;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

import recourse.organisation.ChangeOrganisation;
import recourse.organisation.Organisations;
import recourse.platform.Administrator;

/** The organisation, for programs. */
@RestController
class OrganisationApi {
    private final Organisations organisations;
    private final ChangeOrganisation change;

    OrganisationApi(Organisations organisations, ChangeOrganisation change) {
        this.organisations = organisations;
        this.change = change;
    }

    @GetMapping("/api/v1/organisation")
    ChangeOrganisation.Told show(Administrator administrator) {
        return ChangeOrganisation.Told.of(organisations.get());
    }

    @PutMapping("/api/v1/organisation")
    ChangeOrganisation.Told change(
            Administrator administrator, @RequestBody ChangeOrganisation.Told told) {
        return ChangeOrganisation.Told.of(change.change(administrator, told));
    }
}
