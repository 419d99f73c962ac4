package recourse.demonstration.seed;

import org.jspecify.annotations.Nullable;

import recourse.complaint.Gist;
import recourse.complaint.Reference;
import recourse.demonstration.story.Tale;
import recourse.demonstration.story.Tellers;
import recourse.demonstration.year.LifePlan;
import recourse.demonstration.year.LifePlans;
import recourse.party.Person;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;

/** What is particular to one life in words: its people, what they told, what it is called. */
final class Said {
    private static final int TRIES = 400;

    private Said() {}

    static List<@Nullable String> of(LifePlan plan, Reference reference, String path) {
        return words(plan.teller(), plan.tale(), reference, path);
    }

    /** The same matter in the words of somebody else who can be reached in the same ways. */
    static List<@Nullable String> anew(
            LifePlan plan,
            LifePlans plans,
            LocalDate day,
            Reference reference,
            String path,
            RandomGenerator random) {
        var teller = somebodyElse(plan, random);
        var tale =
                plans.teller(plan.tale().language())
                        .retell(
                                plan.tale(),
                                LifePlan.form(plan.channel()),
                                teller.name(),
                                day,
                                random);
        return words(teller, tale, reference, path);
    }

    private static List<@Nullable String> words(
            Person.Details teller, Tale tale, Reference reference, String path) {
        return Arrays.asList(
                path,
                reference.text(),
                tale.narrative(),
                Gist.of(tale.narrative(), tale.language()),
                tale.subject(),
                tale.wanted(),
                teller.name(),
                teller.email(),
                teller.phone(),
                teller.postalAddress(),
                teller.customerNumber());
    }

    private static Person.Details somebodyElse(LifePlan plan, RandomGenerator random) {
        var lived = plan.teller();
        for (var i = 0; i < TRIES && !lived.anonymous(); i++) {
            var other = Tellers.any(plan.tale().language(), random);
            if (isReachedAs(lived, other)) {
                return other;
            }
        }
        return lived;
    }

    private static boolean isReachedAs(Person.Details one, Person.Details other) {
        return one.anonymous() == other.anonymous()
                && isLike(one.email(), other.email())
                && isLike(one.phone(), other.phone())
                && isLike(one.postalAddress(), other.postalAddress())
                && isLike(one.customerNumber(), other.customerNumber());
    }

    private static boolean isLike(@Nullable String one, @Nullable String other) {
        return (one == null) == (other == null);
    }
}
