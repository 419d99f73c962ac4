package recourse.correspondence.web;

import recourse.correspondence.ChangeTemplate;
import recourse.correspondence.Template;
import recourse.platform.web.Typed;

import java.util.HashMap;
import java.util.Map;

/** The fields of a template: a name, a subject and a body for each language. */
final class TemplateForm {
    private TemplateForm() {}

    static ChangeTemplate.Told told(Map<String, String> fields) {
        return new ChangeTemplate.Told(
                words(fields, "name."), words(fields, "subject."), words(fields, "body."));
    }

    static Typed typed(Template template) {
        var fields = new HashMap<String, String>();
        template.name().byLanguage().forEach((tag, text) -> fields.put("name." + tag, text));
        template.subject().byLanguage().forEach((tag, text) -> fields.put("subject." + tag, text));
        template.body().byLanguage().forEach((tag, text) -> fields.put("body." + tag, text));
        return new Typed(fields);
    }

    private static Map<String, String> words(Map<String, String> fields, String prefix) {
        var words = new HashMap<String, String>();
        fields.forEach((field, text) -> {
            if (field.startsWith(prefix)) {
                words.put(field.substring(prefix.length()), text);
            }
        });
        return words;
    }
}
