package recourse.routing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import recourse.complaint.Contacts;
import recourse.complaint.Note;
import recourse.complaint.Stage;

import java.util.Map;

class AssignmentTest extends RoutedTest {
    @Test
    void isTakenUpByItsOwnerAndHandedBack() {
        var complaint = assessed("cards");
        assertThat(form("handler", page(complaint), Map.of("owner", "handler")).status())
                .isEqualTo(303);
        assertThat(reload(complaint).stage()).isEqualTo(Stage.INVESTIGATING);
        assertThat(form("handler", page(complaint), Map.of("_method", "delete")).status())
                .isEqualTo(303);
        assertThat(reload(complaint).ownerId()).isNull();
        assertThat(reload(complaint).teamId()).isEqualTo(team("payments"));
        assertThat(reload(complaint).stage()).isEqualTo(Stage.ASSESSED);
    }

    @Test
    void isTakenByAHandlerOfTheTeamWhileNobodyOwnsIt() {
        var complaint = assessed("cards");
        form("handler", page(complaint), Map.of("_method", "delete"));
        newcomer("taker", team("payments"));
        assertThat(form("new-taker", page(complaint), Map.of("owner", "new-taker")).status())
                .isEqualTo(303);
        assertThat(reload(complaint).ownerId()).isEqualTo(member("new-taker").id());
    }

    @Test
    void keepsTheReasonAsANoteWhereNothingMoves() {
        var complaint = assessed("cards");
        var given = "{\"owner\": \"handler\", \"reason\": \"Knows the till\"}";
        assertThat(api("POST", api(complaint), given).status()).isEqualTo(200);
        assertThat(bean(Contacts.class).notes(complaint.id()))
                .extracting(Note::body)
                .containsExactly("Knows the till");
    }

    @Test
    void isMovedOnlyByWhoMayAssign() {
        var complaint = assessed("cards");
        newcomer("colleague", team("payments"));
        var toColleague = Map.of("owner", "new-colleague");
        assertThat(form("new-colleague", page(complaint), toColleague).status())
                .as("another's case")
                .isEqualTo(403);
        assertThat(form("handler", page(complaint), toColleague).status())
                .as("given away")
                .isEqualTo(403);
        assertThat(form("handler2", page(complaint), Map.of("owner", "handler2")).status())
                .as("another team's")
                .isEqualTo(404);
        assertThat(form("handler2", page(complaint), Map.of("_method", "delete")).status())
                .as("another team's")
                .isEqualTo(404);
        assertThat(form("quality", page(complaint), Map.of("owner", "handler")).status())
                .as("reads only")
                .isEqualTo(403);
        assertThat(form(null, page(complaint), Map.of("owner", "handler")).status())
                .isNotEqualTo(200);
        assertThat(form("lead", page(complaint), toColleague).status()).isEqualTo(303);
        assertThat(reload(complaint).ownerId()).isEqualTo(member("new-colleague").id());
        assertThat(reload(complaint).stage())
                .as("its new owner has not begun")
                .isEqualTo(Stage.ASSESSED);
    }

    @Test
    void refusesWhatCannotBe() {
        var complaint = assessed("cards");
        assertThat(api("POST", api(complaint), "{\"owner\": \"nobody-here\"}").status())
                .isEqualTo(422);
        assertThat(api("POST", api(complaint), "{}").body()).contains("Name a person or a team.");
        assertThat(
                        api(
                                        "POST",
                                        api(complaint),
                                        "{\"owner\": \"handler2\", \"team\": \"payments\"}")
                                .body())
                .contains("is not in that team");
        close(complaint);
        assertThat(api("POST", api(complaint), "{\"owner\": \"handler\"}").status()).isEqualTo(409);
        assertThat(api("DELETE", api(complaint), null).status()).isEqualTo(409);
    }

    @Test
    void findsSomebodyInTheTeamThatItIsGivenTo() {
        var complaint = assessed("cards");
        assertThat(
                        api(
                                        "POST",
                                        api(complaint),
                                        "{\"team\": \"delivery\", \"reason\": \"It is about a parcel.\"}")
                                .body())
                .contains("\"owner\":\"handler2\"", "It is about a parcel.");
    }
}
