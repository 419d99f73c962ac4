package recourse.resolution;

import org.springframework.stereotype.Component;

import recourse.complaint.Complaint;
import recourse.complaint.Points;
import recourse.investigation.Findings;
import recourse.organisation.Organisations;
import recourse.platform.web.Amounts;
import recourse.platform.web.Texts;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A final response to begin from, in the complainant's language: each point with its finding, what
 * is done, where to go.
 */
@Component
public class AnswerDraft {
    private final Points points;
    private final Findings findings;
    private final Remedies remedies;
    private final Referral referral;
    private final Organisations organisations;
    private final Texts texts;

    AnswerDraft(
            Points points,
            Findings findings,
            Remedies remedies,
            Referral referral,
            Organisations organisations,
            Texts texts) {
        this.points = points;
        this.findings = findings;
        this.remedies = remedies;
        this.referral = referral;
        this.organisations = organisations;
        this.texts = texts;
    }

    public String of(Complaint complaint) {
        var language =
                organisations
                        .brand(complaint.brandId())
                        .languageFor(complaint.language().getLanguage());
        var paragraphs = new ArrayList<String>();
        paragraphs.add(
                complaint.complainantName() == null
                        ? texts.say(language, "resolution.draft.greeting")
                        : texts.say(
                                language,
                                "resolution.draft.greeting-by-name",
                                complaint.complainantName()));
        paragraphs.add(texts.say(language, "resolution.draft.opening"));
        paragraphs.addAll(points(complaint, language));
        paragraphs.addAll(done(complaint, language));
        paragraphs.add(referral.of(complaint));
        return String.join("\n\n", paragraphs);
    }

    private List<String> points(Complaint complaint, Locale language) {
        var standing = findings.standing(complaint.id());
        return points.of(complaint.id()).stream()
                .flatMap(point -> {
                    var finding = standing.get(point.id());
                    return finding == null
                            ? java.util.stream.Stream.empty()
                            : java.util.stream.Stream.of(
                                    point.number()
                                            + ". "
                                            + point.text()
                                            + "\n"
                                            + texts.say(
                                                    language,
                                                    "resolution.draft.result." + finding.result())
                                            + " "
                                            + finding.reason());
                })
                .toList();
    }

    private static String said(Remedy remedy, Locale language) {
        // What goods are worth to us is not for the letter.
        return remedy.amount() == null || !remedy.kind().isPayment()
                ? remedy.description()
                : remedy.description() + ": " + Amounts.money(remedy.amount(), language);
    }

    private List<String> done(Complaint complaint, Locale language) {
        var promised =
                remedies.of(complaint.id()).stream()
                        .filter(remedy ->
                                remedy.is(Remedy.State.AGREED)
                                        || remedy.is(Remedy.State.CARRIED_OUT))
                        .map(remedy -> "– " + said(remedy, language))
                        .toList();
        return promised.isEmpty()
                ? List.of()
                : List.of(
                        texts.say(language, "resolution.draft.remedies")
                                + "\n"
                                + String.join("\n", promised));
    }
}
