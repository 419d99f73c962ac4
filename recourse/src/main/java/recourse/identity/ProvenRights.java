package recourse.identity;

import static db.identity.Tables.API_KEY;
import static db.identity.Tables.MEMBERSHIP;
import static db.identity.Tables.ROLE;
import static db.identity.Tables.STAFF;
import static db.identity.Tables.TEAM;

import org.springframework.stereotype.Component;

import recourse.timeline.Proven;
import recourse.timeline.ProvenRows;

import java.util.List;

/** Who works here, and who may do what. */
@Component
class ProvenRights implements Proven {
    @Override
    public List<ProvenRows> rows() {
        return List.of(
                ProvenRows.ofHouse(ROLE, ROLE.KEY, ROLE.NAME, ROLE.PERMISSIONS),
                ProvenRows.ofHouse(
                        STAFF,
                        STAFF.USER_NAME,
                        STAFF.NAME,
                        STAFF.EMAIL,
                        STAFF.PASSWORD_HASH,
                        STAFF.ROLE_ID,
                        STAFF.ENDED_AT),
                ProvenRows.ofHouse(TEAM, TEAM.KEY, TEAM.NAME, TEAM.RETIRED_AT),
                ProvenRows.ofHouse(MEMBERSHIP, MEMBERSHIP.LEADS),
                ProvenRows.ofHouse(
                        API_KEY,
                        API_KEY.NAME,
                        API_KEY.SECRET_HASH,
                        API_KEY.INTEGRATION,
                        API_KEY.PERMISSIONS,
                        API_KEY.CREATED_AT,
                        API_KEY.CREATED_BY,
                        API_KEY.ENDED_AT));
    }
}
