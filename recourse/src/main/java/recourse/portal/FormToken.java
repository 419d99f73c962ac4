package recourse.portal;

import org.springframework.stereotype.Component;

import recourse.platform.Ids;
import recourse.platform.Refused;
import recourse.platform.Secrets;

/**
 * The mark of a form that we handed out: it makes a second press of the button the same input, and
 * keeps out what never saw the form. It is no authority.
 */
@Component
class FormToken {
    private final Secrets secrets;
    private final Ids ids;

    FormToken(Secrets secrets, Ids ids) {
        this.secrets = secrets;
        this.ids = ids;
    }

    String next(String form) {
        var id = ids.next().toString().replace("-", "");
        return id + "." + secrets.token("form", form, id);
    }

    /** The identity of what came with this form. */
    String identity(String form, String token) {
        var parts = token.split("\\.", 2);
        if (parts.length != 2 || !secrets.verifies(parts[1], "form", form, parts[0])) {
            throw Refused.of(Refused.Kind.INVALID, "portal.form.strange");
        }
        return "form:" + parts[0];
    }
}
