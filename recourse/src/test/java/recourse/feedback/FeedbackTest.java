package recourse.feedback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;

import recourse.CaseTest;
import recourse.complaint.ComplaintCondition;
import recourse.identity.Viewer;
import recourse.platform.Refused;

import java.time.Duration;

class FeedbackTest extends CaseTest {
    @Test
    void isAcceptanceOrRefusalOfAnAnswer() {
        ok(409, as("handler", "POST", owned(), "/acceptance", null));
        var reference = answered();
        bean(SayToAnswer.class).refuse(complainant(reference), "The fee is still missing.");
        assertThat(complaint(reference).is(ComplaintCondition.REFUSED)).isTrue();
        assertThat(complaint(reference).unreadSince()).isNotNull();
        bean(SayToAnswer.class).accept(complainant(reference));
        assertThat(complaint(reference).is(ComplaintCondition.REFUSED)).isFalse();
    }

    @Test
    void isARatingOfAClosedComplaintThatMayChangeForTwoWeeks() {
        var open = complainant(answered());
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> bean(Rate.class).rate(open, 4, null));
        var reference = closed();
        var viewer = complainant(reference);
        bean(Rate.class).rate(viewer, 4, "Quick in the end");
        house.clock.advance(Duration.ofDays(14));
        bean(Rate.class).rate(viewer, 2, null);
        assertThat(complaint(reference).satisfaction()).isEqualTo(2);
        assertThat(bean(Ratings.class).all(complaint(reference).id())).hasSize(1);
        house.clock.advance(Duration.ofSeconds(1));
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> bean(Rate.class).rate(viewer, 5, null));
        assertThat(bean(Rate.class).isOpen(viewer)).isFalse();
    }

    @Test
    void isOneToFive() {
        var viewer = complainant(closed());
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> bean(Rate.class).rate(viewer, 6, null));
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> bean(Rate.class).rate(viewer, null, null));
    }

    private Viewer.Complainant complainant(String reference) {
        return new Viewer.Complainant(complaint(reference).id());
    }
}
