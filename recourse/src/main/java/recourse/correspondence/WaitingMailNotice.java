package recourse.correspondence;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import recourse.identity.Permission;
import recourse.identity.Viewer;
import recourse.platform.Cached;
import recourse.platform.ShellNotice;

import java.time.Duration;
import java.util.List;

/** Says how many mails wait because no mail server takes them. */
@Component
class WaitingMailNotice implements ShellNotice {
    private final RelayChoice relays;
    private final Cached<Integer> waiting;

    WaitingMailNotice(RelayChoice relays, Messages messages) {
        this.relays = relays;
        this.waiting = new Cached<>(Duration.ofSeconds(5), messages::countWaiting);
    }

    @Override
    public @Nullable Notice to(Object viewer) {
        if (!(viewer instanceof Viewer known)
                || !known.may(Permission.OUTGOING)
                || relays.choice().isPresent()) {
            return null;
        }
        var count = waiting.get();
        return count == 0
                ? null
                : new Notice("correspondence.notice.waiting", List.of(count), "/settings/outgoing");
    }
}
