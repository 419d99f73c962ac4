package recourse.correspondence;

import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

import java.util.List;

/**
 * The words around what every acknowledgement must say. The house writes them; reference, next step
 * with its date, whom to reach and the way to follow stay in, and nothing of the sender's can come
 * in: its variables are these and no others.
 */
@Component
class AcknowledgementText {
    static final String REFERENCE = "reference";
    static final String OPENING = "opening";
    static final String NEXT = "next-step";
    static final String CONTACT = "contact";
    static final String FOLLOW = "follow";
    static final String LINK = "link";
    static final String NOT_YOU = "not-you";
    static final String BRAND = "brand";

    static final List<String> VARIABLES =
            List.of(REFERENCE, OPENING, NEXT, CONTACT, FOLLOW, LINK, NOT_YOU, BRAND);
    static final List<String> REQUIRED = List.of(REFERENCE, NEXT, CONTACT, LINK);

    private final Templates templates;
    private final SingletonSupplier<Template> standard;

    AcknowledgementText(Templates templates, StandardTemplates standard) {
        this.templates = templates;
        this.standard =
                SingletonSupplier.of(() -> standard.find(Template.ACKNOWLEDGEMENT).orElseThrow());
    }

    /** As the house wrote it, else as it came. */
    Template current() {
        return templates.find(Template.ACKNOWLEDGEMENT).orElseGet(standard::obtain);
    }

    /** What must stay in and does not stand there. */
    static List<String> missingIn(String body) {
        var used = Templates.variablesIn(body);
        return REQUIRED.stream().filter(name -> !used.contains(name)).toList();
    }
}
