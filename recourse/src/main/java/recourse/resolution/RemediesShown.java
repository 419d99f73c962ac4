package recourse.resolution;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import recourse.identity.People;
import recourse.platform.Money;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Remedies as panels, lists and the API show them. */
@Component
public class RemediesShown {
    private final People people;

    RemediesShown(People people) {
        this.people = people;
    }

    /** A remedy with the names of whoever dealt with it. */
    public record Line(
            UUID id,
            @Nullable UUID point,
            String kind,
            @Nullable Sum amount,
            String description,
            String state,
            String proposedBy,
            Instant proposedAt,
            @Nullable String approvedBy,
            @Nullable String reason,
            @Nullable String proof,
            @Nullable UUID proofFile,
            @Nullable String carriedOutBy,
            @Nullable Instant carriedOutAt) {
        public boolean is(String asked) {
            return state.equals(asked);
        }
    }

    /** An amount as the outside contract writes it. */
    public record Sum(String amount, String currency) {
        static @Nullable Sum of(@Nullable Money money) {
            return money == null ? null : new Sum(money.amount().toPlainString(), money.currency());
        }

        public Money money() {
            return Money.of(amount, currency);
        }
    }

    public List<Line> all(List<Remedy> remedies) {
        return remedies.stream().map(this::line).toList();
    }

    public Line line(Remedy remedy) {
        return new Line(
                remedy.id(),
                remedy.pointId(),
                remedy.kind().name(),
                Sum.of(remedy.amount()),
                remedy.description(),
                remedy.state().name(),
                people.shown(remedy.proposedBy()),
                remedy.proposedAt(),
                remedy.approvedBy() == null ? null : people.shown(remedy.approvedBy()),
                remedy.reason(),
                remedy.proof(),
                remedy.proofFile(),
                remedy.carriedOutBy() == null ? null : people.shown(remedy.carriedOutBy()),
                remedy.carriedOutAt());
    }
}
