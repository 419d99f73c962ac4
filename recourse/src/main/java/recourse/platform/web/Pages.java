package recourse.platform.web;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;

import recourse.platform.Refused;

import java.util.Map;

/** Answers of a page's handler: a template, or the way to the next page. */
@Component
public class Pages {
    private final Shell shell;

    Pages(Shell shell) {
        this.shell = shell;
    }

    /** The page; for htmx only its inside, which the layout decides. */
    public View show(String template, Map<String, ?> model) {
        return show(HttpStatus.OK, template, model);
    }

    public View show(HttpStatus status, String template, Map<String, ?> model) {
        return show(status, template, model, null);
    }

    /**
     * The form again, with what was typed in the model and a sentence at each field that is wrong.
     */
    public View again(String template, Map<String, ?> model, Refused refused) {
        return show(HttpStatus.valueOf(refused.kind().status()), template, model, refused);
    }

    View show(HttpStatus status, String template, Map<String, ?> model, @Nullable Refused refused) {
        return new PageView(shell, status, template, model, refused);
    }

    /** See other: the address of what came out of a form. */
    public View to(String path) {
        return new Redirect(path, null);
    }

    public View to(String path, @Nullable Flash said) {
        return new Redirect(path, said);
    }
}
