package recourse.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

import recourse.complaint.Complaint;
import recourse.complaint.ComplaintPanel;
import recourse.complaint.Stage;
import recourse.identity.Viewer;
import recourse.platform.web.Pages;

import java.util.Map;

class AssessmentPanelTest extends AssessmentTest {
    @BeforeEach
    void letPeopleDecide() {
        trustTheModelsNever();
    }

    @Test
    void drawsAProposalAsUnfinishedWithOneButtonToConfirmIt() throws Exception {
        var complaint = readComplaintSaying(TWICE);
        assertThat(drawn(AssessmentPanel.class, staff("admin"), complaint))
                .contains(
                        "class=\"proposal\"",
                        "Paying by card › Double charge",
                        "data-accept",
                        "value=\"cards.double-charge\"",
                        "name=\"category\"");
        assertThat(bean(AssessmentPanel.class).openIn()).contains(Stage.RECEIVED);
    }

    @Test
    void offersNoButtonToThoseWhoOnlyRead() throws Exception {
        var complaint = readComplaintSaying(TWICE);
        assertThat(drawn(AssessmentPanel.class, staff("quality"), complaint))
                .contains("Double charge")
                .doesNotContain("<form", "#choose");
    }

    @Test
    void namesWhoConfirmedIt() throws Exception {
        var complaint = readComplaintSaying(TWICE);
        bean(AssessComplaint.class)
                .assess(
                        staff("admin"),
                        complaint.reference().text(),
                        new AssessComplaint.Choice("cards.double-charge", "HIGH", null, null));
        assertThat(drawn(AssessmentPanel.class, staff("admin"), now(complaint)))
                .contains("Confirmed by Robin Aldous")
                .doesNotContain("class=\"proposal\"");
        assertThat(bean(AssessmentPanel.class).openIn()).doesNotContain(now(complaint).stage());
    }

    @Test
    void marksWhatTheModelDecidedAsNotYetConfirmed() throws Exception {
        trustTheModelsAlways();
        var complaint = readComplaintSaying(TWICE);
        assertThat(drawn(AssessmentPanel.class, staff("admin"), complaint))
                .contains("Nobody has confirmed it yet", "data-accept");
    }

    @Test
    void saysThatATextIsStillBeingRead() throws Exception {
        assertThat(drawn(AssessmentPanel.class, staff("admin"), complaintSaying(TWICE)))
                .contains("The text is being read");
    }

    @Test
    void leavesSimilarOnesUntilSomebodyOpensThem() throws Exception {
        assertThat(drawn(SimilarPanel.class, staff("admin"), complaintSaying(TWICE)))
                .contains("hx-trigger=\"toggle once");
    }

    @Test
    void showsNothingToTheComplainant() {
        var complaint = complaintSaying(TWICE);
        var complainant = new Viewer.Complainant(complaint.id());
        assertThat(bean(AssessmentPanel.class).show(complainant, complaint)).isEmpty();
        assertThat(bean(AssessmentPanel.class).fields(complainant, complaint)).isEmpty();
        assertThat(bean(SimilarPanel.class).show(complainant, complaint)).isEmpty();
    }

    @Test
    void asksForConfirmationNext() {
        var complaint = complaintSaying(TWICE);
        assertThat(bean(ConfirmStep.class).next(staff("handler"), complaint)).isPresent();
        assertThat(bean(ConfirmStep.class).next(staff("quality"), complaint)).isEmpty();
    }

    private String drawn(Class<? extends ComplaintPanel> panel, Viewer viewer, Complaint complaint)
            throws Exception {
        var content = bean(panel).show(viewer, complaint).orElseThrow();
        var response = new MockHttpServletResponse();
        bean(Pages.class)
                .show(content.template(), Map.of("complaint", complaint, "panel", content.model()))
                .render(
                        null,
                        new MockHttpServletRequest("GET", "/complaints/" + complaint.reference()),
                        response);
        return response.getContentAsString();
    }
}
