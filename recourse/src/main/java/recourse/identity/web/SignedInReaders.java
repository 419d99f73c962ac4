package recourse.identity.web;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

import recourse.identity.Viewer;
import recourse.organisation.Organisation;
import recourse.organisation.Organisations;
import recourse.platform.web.Reader;
import recourse.platform.web.Readers;

import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * Tells the pages who reads them: staff in the organisation's zone, everybody else as a stranger.
 */
@Component
class SignedInReaders implements Readers {
    private final Organisations organisations;

    SignedInReaders(Organisations organisations) {
        this.organisations = organisations;
    }

    @Override
    public Reader of(HttpServletRequest request) {
        var zone = organisations.find().map(Organisation::zone).orElse((ZoneId) ZoneOffset.UTC);
        if (SecurityContextHolder.getContext().getAuthentication()
                        instanceof ViewerAuthentication signedIn
                && signedIn.getPrincipal() instanceof Viewer.Staff staff) {
            return new Reader(staff, staff.name(), zone, null);
        }
        return new Reader(null, null, zone, null);
    }
}
