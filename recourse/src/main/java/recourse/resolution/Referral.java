package recourse.resolution;

import org.springframework.stereotype.Component;

import recourse.complaint.Complaint;
import recourse.organisation.Organisations;
import recourse.platform.web.Texts;

import java.util.Locale;

/** Where to go if one is not content with the answer: said in every final response. */
@Component
public class Referral {
    private final Organisations organisations;
    private final Texts texts;

    Referral(Organisations organisations, Texts texts) {
        this.organisations = organisations;
        this.texts = texts;
    }

    public String of(Complaint complaint) {
        var brand = organisations.brand(complaint.brandId());
        return texts.say(
                brand.languageFor(complaint.language().getLanguage()),
                "resolution.answer.referral",
                brand.name());
    }

    /** The text, with the sentence at its end unless it is there already. */
    String in(String text, Complaint complaint) {
        var referral = of(complaint);
        return plain(text).contains(plain(referral))
                ? text
                : text.stripTrailing() + "\n\n" + referral;
    }

    private static String plain(String text) {
        return text.replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }
}
