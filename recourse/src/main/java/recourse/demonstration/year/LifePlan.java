package recourse.demonstration.year;

import recourse.complaint.Channel;
import recourse.demonstration.story.Storyteller;
import recourse.demonstration.story.Tale;
import recourse.party.Person;

import java.time.Instant;
import java.util.SplittableRandom;

/**
 * One complaint of the year before it is received: who tells what, when and how, and how it will
 * go.
 */
public record LifePlan(
        int number,
        Instant receivedAt,
        Channel channel,
        Person.Details teller,
        Tale tale,
        Fate fate) {
    /** The chances of this life after its receipt: the same in every year that is lived. */
    SplittableRandom chances() {
        return new SplittableRandom(9_176L + number);
    }

    /** How somebody tells it who comes by this channel. */
    public static Storyteller.Form form(Channel channel) {
        return switch (channel) {
            case EMAIL, LETTER -> Storyteller.Form.LETTER;
            case PHONE, IN_PERSON -> Storyteller.Form.SPOKEN;
            case WEB, CHAT, SOCIAL, API -> Storyteller.Form.FIELD;
        };
    }
}
