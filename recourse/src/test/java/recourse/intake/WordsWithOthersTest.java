package recourse.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import recourse.complaint.Complaint;
import recourse.complaint.Contacts;
import recourse.complaint.FactKind;
import recourse.complaint.Lifecycle;
import recourse.complaint.TrackingLink;
import recourse.platform.Json;

import java.util.Map;

/** What the house says with others about a complaint is not for its complainant to read. */
class WordsWithOthersTest extends MailDoorTest {
    @Test
    void standOnTheCaseButNotOnTheComplainantsPage() {
        var complaint = complaint(receive(mail("Bill", "The bill is wrong.")));
        attached(complaint);
        logged(complaint, "IN", "They called from the parcel firm.");
        logged(complaint, "OUT", "We asked the parcel firm for its list.");
        var ours = Map.of("direction", "OUT", "channel", "PHONE", "text", "We told you so far.");
        assertThat(contact(complaint, ours).status()).isEqualTo(201);

        var path = bean(TrackingLink.class).path(complaint);
        assertThat(page(null, path).body())
                .contains("The bill is wrong.", "We told you so far.")
                .doesNotContain("parcel firm", "It fell from the van.");
        assertThat(bean(Contacts.class).of(complaint.id())).hasSize(5);
    }

    @Test
    void areNoWordsToTheComplainant() {
        var complaint = complaint(receive(mail("Bill", "The bill is wrong.")));
        logged(complaint, "OUT", "We asked the parcel firm for its list.");
        assertThat(bean(Lifecycle.class).newest(complaint.id(), FactKind.FIRST_RESPONSE)).isNull();
    }

    private void logged(Complaint complaint, String direction, String text) {
        var call =
                Map.of(
                        "direction",
                        direction,
                        "channel",
                        "PHONE",
                        "with",
                        "The parcel firm",
                        "text",
                        text);
        assertThat(contact(complaint, call).status()).isEqualTo(201);
    }

    private Answer contact(Complaint complaint, Map<String, String> told) {
        return api(
                "POST",
                "/api/v1/complaints/" + complaint.reference() + "/contacts",
                Json.write(told));
    }

    /** A stranger's mail that a person put on the complaint. */
    private void attached(Complaint complaint) {
        var held =
                receive(
                        "driver-" + sender,
                        "complaints@localhost",
                        """
                        From: Kim <driver-%s>
                        Subject: %s

                        It fell from the van.
                        """
                                .formatted(sender, complaint.reference()));
        assertThat(held.isToCheck()).isTrue();
        var told = Map.of("reference", complaint.reference().text(), "reason", "The driver");
        assertThat(
                        api("POST", "/api/v1/intake/" + held.id() + "/contact", Json.write(told))
                                .status())
                .isEqualTo(201);
    }
}
