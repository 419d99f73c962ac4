package recourse.routing;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import recourse.identity.Permission;
import recourse.identity.Viewer;
import recourse.platform.ShellNotice;

import java.util.List;

/** Leads see on every page that something has had no owner for too long. */
@Component
class UnownedNotice implements ShellNotice {
    private final Unowned unowned;

    UnownedNotice(Unowned unowned) {
        this.unowned = unowned;
    }

    @Override
    public @Nullable Notice to(Object viewer) {
        if (!(viewer instanceof Viewer.Staff staff) || !staff.may(Permission.ASSIGN)) {
            return null;
        }
        var waiting = unowned.tooLong(staff);
        return waiting == 0
                ? null
                : new Notice("routing.unowned.notice", List.of(waiting), "/team#unowned");
    }
}
