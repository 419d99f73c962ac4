package recourse.doors;

import java.util.List;

/** The doors to how the house is run, which lead to no complaint at all. */
final class HouseDoors {
    /** For whoever administers; everybody else who works here is told so. */
    private static final String ADMINISTRATORS =
            """
            GET /api/v1/authority
            PUT /api/v1/authority
            GET /api/v1/brands
            POST /api/v1/brands
            PUT /api/v1/brands/{key}
            GET /api/v1/categories
            POST /api/v1/categories
            POST /api/v1/categories/example
            PUT /api/v1/categories/{key}
            DELETE /api/v1/categories/{key}/retirement
            POST /api/v1/categories/{key}/retirement
            GET /api/v1/hours
            POST /api/v1/hours
            PUT /api/v1/hours/{id}
            GET /api/v1/keys
            POST /api/v1/keys
            DELETE /api/v1/keys/{id}
            GET /api/v1/models
            POST /api/v1/models
            DELETE /api/v1/models/charge
            GET /api/v1/models/{version}
            POST /api/v1/models/{version}/charge
            GET /api/v1/organisation
            PUT /api/v1/organisation
            POST /api/v1/regimes
            GET /api/v1/regimes/{id}/amendments
            POST /api/v1/regimes/{id}/amendments
            GET /api/v1/roles
            POST /api/v1/roles
            PUT /api/v1/roles/{key}
            GET /api/v1/settings/changes
            GET /api/v1/staff
            POST /api/v1/staff
            PUT /api/v1/staff/{userName}
            DELETE /api/v1/staff/{userName}/leaving
            POST /api/v1/staff/{userName}/leaving
            POST /api/v1/staff/{userName}/password
            GET /api/v1/staff/{userName}/sessions
            DELETE /api/v1/staff/{userName}/sessions/{id}
            GET /api/v1/teams
            POST /api/v1/teams
            PUT /api/v1/teams/{key}
            POST /api/v1/teams/{key}/retirement
            POST /api/v1/templates
            GET /api/v1/templates/{key}
            PUT /api/v1/templates/{key}
            POST /api/v1/templates/{key}/retirement
            DELETE /api/v1/templates/{key}/words
            GET /api/v1/{axis:products|sites|causes}
            POST /api/v1/{axis:products|sites|causes}
            PUT /api/v1/{axis:products|sites|causes}/{key}
            DELETE /api/v1/{axis:products|sites|causes}/{key}/retirement
            POST /api/v1/{axis:products|sites|causes}/{key}/retirement
            GET /settings/models
            POST /settings/models
            DELETE /settings/models/charge
            POST /settings/models/threshold
            GET /settings/models/{version}
            POST /settings/models/{version}/charge
            GET /settings/authority
            POST /settings/authority
            GET /settings/brands
            POST /settings/brands
            GET /settings/brands/new
            GET /settings/brands/{key}
            POST /settings/brands/{key}
            GET /settings/categories
            POST /settings/categories
            POST /settings/categories/example
            GET /settings/categories/new
            GET /settings/categories/{key}
            POST /settings/categories/{key}
            DELETE /settings/categories/{key}/retirement
            POST /settings/categories/{key}/retirement
            GET /settings/changes
            GET /settings/hours
            POST /settings/hours
            GET /settings/hours/new
            GET /settings/hours/{id}
            POST /settings/hours/{id}
            GET /settings/keys
            POST /settings/keys
            DELETE /settings/keys/{id}
            GET /settings/organisation
            POST /settings/organisation
            DELETE /settings/outgoing/relay
            POST /settings/outgoing/relay
            POST /settings/regimes
            GET /settings/regimes/new
            GET /settings/regimes/{id}/amendment
            POST /settings/regimes/{id}/amendment
            GET /settings/roles
            POST /settings/roles
            GET /settings/roles/new
            GET /settings/roles/{key}
            POST /settings/roles/{key}
            POST /settings/routing
            GET /settings/staff
            POST /settings/staff
            GET /settings/staff/new
            GET /settings/staff/{userName}
            POST /settings/staff/{userName}
            DELETE /settings/staff/{userName}/leaving
            POST /settings/staff/{userName}/leaving
            POST /settings/staff/{userName}/password
            DELETE /settings/staff/{userName}/sessions/{id}
            GET /settings/teams
            POST /settings/teams
            GET /settings/teams/{key}
            POST /settings/teams/{key}
            POST /settings/teams/{key}/retirement
            GET /settings/templates
            POST /settings/templates
            GET /settings/templates/new
            POST /settings/templates/preview
            GET /settings/templates/{key}
            POST /settings/templates/{key}
            POST /settings/templates/{key}/preview
            POST /settings/templates/{key}/retirement
            DELETE /settings/templates/{key}/words
            GET /settings/{axis:products|sites|causes}
            POST /settings/{axis:products|sites|causes}
            GET /settings/{axis:products|sites|causes}/{key}
            POST /settings/{axis:products|sites|causes}/{key}
            DELETE /settings/{axis:products|sites|causes}/{key}/retirement
            POST /settings/{axis:products|sites|causes}/{key}/retirement
            """;

    /** For everybody who works here: what is theirs, and what all may read. */
    private static final String ALL =
            """
            GET /api/v1/rating
            PUT /api/v1/rating
            GET /api/v1/regimes
            GET /api/v1/regimes/{id}
            GET /api/v1/settings
            GET /settings
            GET /settings/account
            POST /settings/account/password
            DELETE /settings/account/sessions/{id}
            GET /settings/rating
            POST /settings/rating
            GET /settings/regimes
            GET /settings/regimes/{id}
            """;

    private HouseDoors() {}

    static List<OpenDoors.Plain> all() {
        return List.of(ADMINISTRATORS, ALL).stream()
                .flatMap(doors ->
                        doors.lines()
                                .map(door ->
                                        new OpenDoors.Plain(
                                                door,
                                                door.contains(" /api/") ? 401 : 302,
                                                doors.equals(ADMINISTRATORS) ? "handler2" : "")))
                .toList();
    }
}
