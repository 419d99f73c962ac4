package recourse.identity.web;

import org.springframework.security.authentication.AbstractAuthenticationToken;

import recourse.identity.Viewer;

import java.util.List;

/** A viewer, as Spring Security carries it. */
final class ViewerAuthentication extends AbstractAuthenticationToken {
    private final transient Viewer viewer;

    ViewerAuthentication(Viewer viewer) {
        super(List.of());
        this.viewer = viewer;
        setAuthenticated(true);
    }

    @Override
    public Object getCredentials() {
        return "";
    }

    @Override
    public Viewer getPrincipal() {
        return viewer;
    }
}
