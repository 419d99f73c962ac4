package recourse.portal;

import org.springframework.stereotype.Component;

import recourse.complaint.ComplaintCondition;
import recourse.correspondence.Question;
import recourse.correspondence.Questions;
import recourse.platform.Checks;
import recourse.platform.web.Typed;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** What we asked the complainant and still wait for: one field a question, one message for all. */
@Component
public class OurQuestions {
    private static final String FIELD = "answer-";
    private static final int LONGEST = 10_000;

    private final Questions questions;

    OurQuestions(Questions questions) {
        this.questions = questions;
    }

    /**
     * @param dueOn the day by which we hope for all of the answers
     */
    public record Shown(List<Question> questions, LocalDate dueOn) {
        public Shown {
            questions = List.copyOf(questions);
        }

        public String field(Question question) {
            return FIELD + question.id();
        }

        /** Whether what must be mended is in this form. */
        public boolean isAt(Collection<String> fields) {
            return fields.stream().anyMatch(field -> field.startsWith(FIELD));
        }
    }

    Optional<Shown> of(Followed.Story story) {
        if (!story.complaint().is(ComplaintCondition.WAITING_COMPLAINANT)) {
            return Optional.empty();
        }
        var open = questions.of(story.complaint().id()).stream().filter(Question::isOpen).toList();
        return open.stream()
                .map(Question::dueOn)
                .min(LocalDate::compareTo)
                .map(dueOn -> new Shown(open, dueOn));
    }

    /** The answers, each under its question; empty where another form was sent. */
    Optional<String> answers(Followed.Story story, Typed typed, Checks checks) {
        var shown = of(story);
        if (shown.isEmpty() || !shown.get().isAt(typed.fields().keySet())) {
            return Optional.empty();
        }
        var given = new ArrayList<String>();
        for (var question : shown.get().questions()) {
            var field = shown.get().field(question);
            var answer = checks.text(field, typed.get(field), LONGEST);
            if (answer != null) {
                given.add(question.number() + ". " + question.text() + "\n" + answer);
            }
        }
        if (given.isEmpty()) {
            checks.fault(
                    shown.get().field(shown.get().questions().getFirst()),
                    "platform.check.missing");
        }
        return Optional.of(String.join("\n\n", given));
    }
}
