package recourse.correspondence.jobs;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import recourse.complaint.ComplaintReceived;
import recourse.correspondence.MessageWaits;
import recourse.platform.Drains;

/** Lets mail leave as soon as its row is committed. */
@Component
class WakeDelivery {
    private final Drains drains;

    WakeDelivery(Drains drains) {
        this.drains = drains;
    }

    @EventListener
    void on(ComplaintReceived received) {
        drains.wake(Delivery.NAME);
    }

    @EventListener
    void on(MessageWaits waiting) {
        drains.wake(Delivery.NAME);
    }
}
