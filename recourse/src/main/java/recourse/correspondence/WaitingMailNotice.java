package recourse.correspondence;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import recourse.identity.Permission;
import recourse.identity.Viewer;
import recourse.platform.ShellNotice;

import java.util.List;

/** Says how many mails wait because no mail server takes them, as far as the reader sees them. */
@Component
class WaitingMailNotice implements ShellNotice {
    private static final int ENOUGH = 1_000;

    private final RelayChoice relays;
    private final Messages messages;

    WaitingMailNotice(RelayChoice relays, Messages messages) {
        this.relays = relays;
        this.messages = messages;
    }

    @Override
    public @Nullable Notice to(Object viewer) {
        if (!(viewer instanceof Viewer known)
                || !known.may(Permission.OUTGOING)
                || relays.choice().isPresent()) {
            return null;
        }
        var count = messages.countWaiting(known, ENOUGH);
        return count == 0
                ? null
                : new Notice("correspondence.notice.waiting", List.of(count), "/settings/outgoing");
    }
}
