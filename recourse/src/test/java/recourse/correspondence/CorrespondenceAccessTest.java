package recourse.correspondence;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import recourse.complaint.Complaint;
import recourse.complaint.InvolvedRole;
import recourse.complaint.Involvements;

import java.util.List;
import java.util.Map;

/**
 * Two people at every door of correspondence: whoever may not see a complaint finds nothing there.
 */
class CorrespondenceAccessTest extends MailTest {
    private Complaint complaint;

    @BeforeEach
    void receive() {
        complaint = complaint("You charged me twice for one sofa.");
    }

    private List<String> pages() {
        var address = "/complaints/" + complaint.reference();
        return List.of(
                address + "/contacts/new", address + "/questions", address + "/acknowledgement");
    }

    private List<String> forms() {
        var address = "/complaints/" + complaint.reference();
        var message = messages(complaint).getFirst().id();
        return List.of(
                address + "/contacts",
                address + "/questions",
                address + "/acknowledgement",
                "/messages/" + message + "/delivery",
                "/messages/" + message + "/proof");
    }

    private static final Map<String, String> FIELDS =
            Map.of(
                    "kind",
                    "call",
                    "channel",
                    "PHONE",
                    "body",
                    "Words",
                    "questions",
                    "Which?",
                    "dueOn",
                    "2026-03-09");

    @Test
    void showsAHandlerOfTheTeamItsPages() {
        for (var page : pages()) {
            assertThat(page("handler", page).status()).as(page).isEqualTo(200);
        }
    }

    @Test
    void isNothingToAHandlerOfAnotherTeam() {
        for (var page : pages()) {
            assertThat(page("handler2", page).status()).as(page).isEqualTo(404);
        }
        for (var form : forms()) {
            assertThat(form("handler2", form, FIELDS).status()).as(form).isEqualTo(404);
        }
        var message = messages(complaint).getFirst().id();
        assertThat(form("handler2", "/messages/" + message, Map.of("_method", "DELETE")).status())
                .isEqualTo(404);
        assertThat(
                        form(
                                        "handler2",
                                        "/complaints/"
                                                + complaint.reference()
                                                + "/contacts/"
                                                + message,
                                        Map.of("_method", "DELETE"))
                                .status())
                .isEqualTo(404);
    }

    @Test
    void isNothingToThePersonComplainedOf() {
        bean(Involvements.class)
                .involve(
                        complaint.id(),
                        InvolvedRole.COMPLAINED_OF,
                        null,
                        staff("handler").id(),
                        null,
                        PROGRAM.actor());
        for (var page : pages()) {
            assertThat(page("handler", page).status()).as(page).isEqualTo(404);
        }
        for (var form : forms()) {
            assertThat(form("handler", form, FIELDS).status()).as(form).isEqualTo(404);
        }
        assertThat(page("lead", "/settings/outgoing").body())
                .contains(complaint.reference().text());
        assertThat(bean(Messages.class).waiting(staff("handler"), 1000))
                .noneMatch(one -> one.complaintId().equals(complaint.id()));
    }

    @Test
    void isClosedToNobody() {
        for (var page : pages()) {
            assertThat(page(null, page).status()).as(page).isEqualTo(302);
        }
        for (var form : forms()) {
            assertThat(form(null, form, FIELDS).status()).as(form).isIn(302, 303, 403);
        }
        assertThat(messages(complaint)).hasSize(1);
    }

    @Test
    void letsAReaderReadOnly() {
        assertThat(
                        form(
                                        "quality",
                                        "/complaints/" + complaint.reference() + "/contacts",
                                        FIELDS)
                                .status())
                .isEqualTo(403);
        assertThat(
                        form(
                                        "quality",
                                        "/complaints/" + complaint.reference() + "/questions",
                                        FIELDS)
                                .status())
                .isEqualTo(403);
        assertThat(page("handler", "/settings/outgoing").status()).isEqualTo(403);
        assertThat(
                        form("lead", "/settings/outgoing/relay", Map.of("host", "mail.example.net"))
                                .status())
                .isEqualTo(403);
        assertThat(page("admin", "/settings/outgoing").status()).isEqualTo(200);
    }
}
