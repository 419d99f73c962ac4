package recourse.correspondence;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;

import org.springframework.stereotype.Component;

import java.util.Map;

/** The pairs of templates, HTML and plain, from which mails are written. */
@Component
class MailTemplates {
    private final TemplateEngine templates = TemplateEngine.createPrecompiled(ContentType.Html);

    Written write(String name, String subject, Map<String, Object> values) {
        return new Written(
                OneLine.of(subject),
                rendered(name + "-text", values).strip() + "\n",
                rendered(name, values).strip() + "\n");
    }

    private String rendered(String name, Map<String, Object> values) {
        var output = new StringOutput();
        templates.render("correspondence/mail/" + name + ".jte", values, output);
        return output.toString();
    }
}
