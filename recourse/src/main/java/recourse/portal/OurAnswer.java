package recourse.portal;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import recourse.complaint.FactKind;
import recourse.complaint.Point;
import recourse.complaint.Points;
import recourse.feedback.Rate;
import recourse.feedback.SayToAnswer;
import recourse.investigation.Finding;
import recourse.investigation.Findings;
import recourse.resolution.Remedies;
import recourse.resolution.Remedy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * What was found and what is done, once the final response has left; before that nothing of it is
 * shown.
 */
@Component
public class OurAnswer {
    private final Points points;
    private final Findings findings;
    private final Remedies remedies;
    private final SayToAnswer say;
    private final Rate rate;

    OurAnswer(Points points, Findings findings, Remedies remedies, SayToAnswer say, Rate rate) {
        this.points = points;
        this.findings = findings;
        this.remedies = remedies;
        this.say = say;
        this.rate = rate;
    }

    /**
     * @param said ACCEPTED or REFUSED, null while the complainant has said nothing to it
     * @param rating whether the question how it went may be asked
     */
    public record Shown(
            List<Point> points,
            Map<UUID, Finding> findings,
            List<Remedy> remedies,
            boolean answered,
            @Nullable String said,
            boolean rating) {
        public @Nullable Finding on(Point point) {
            return findings.get(point.id());
        }

        public boolean mayChoose() {
            return answered && said == null;
        }
    }

    Optional<Shown> of(Followed.Story story) {
        var id = story.complaint().id();
        var answered = story.facts().stream().anyMatch(fact -> fact.kind() == FactKind.ANSWERED);
        if (!answered && !story.complaint().isClosed()) {
            return Optional.empty();
        }
        var promised =
                remedies.of(id).stream()
                        .filter(remedy ->
                                remedy.is(Remedy.State.AGREED)
                                        || remedy.is(Remedy.State.CARRIED_OUT))
                        .toList();
        return Optional.of(
                new Shown(
                        points.of(id),
                        answered ? findings.standing(id) : Map.of(),
                        promised,
                        answered,
                        answered ? say.said(story.complaint()) : null,
                        rate.isOpen(story.viewer())));
    }
}
