package recourse.complaint;

import org.jspecify.annotations.Nullable;

import recourse.taxonomy.Severity;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * What a list shows; an empty part asks nothing.
 *
 * @param owner a member of staff; {@code nobody} asks for complaints that nobody owns
 * @param within other modules' questions, as conditions over complaint ids
 */
public record ComplaintFilter(
        @Nullable String text,
        Set<Stage> stages,
        Set<ComplaintCondition> conditions,
        Set<Kind> kinds,
        Set<UUID> categories,
        Set<Severity> severities,
        Set<UUID> teams,
        boolean noTeam,
        @Nullable UUID owner,
        boolean nobody,
        @Nullable String product,
        @Nullable String site,
        @Nullable UUID brand,
        @Nullable UUID cause,
        @Nullable String outcome,
        Set<Ending> endings,
        @Nullable Integer rating,
        @Nullable Boolean open,
        @Nullable Boolean unread,
        @Nullable Instant dueFrom,
        @Nullable Instant dueTo,
        @Nullable Instant receivedFrom,
        @Nullable Instant receivedTo,
        @Nullable Instant closedFrom,
        @Nullable Instant closedTo,
        List<Within> within) {
    /** A question that another module answers about a complaint. */
    public interface Within {
        org.jooq.Condition about(org.jooq.Field<UUID> complaintId);
    }

    public static final ComplaintFilter ALL = new Builder().build();

    public static Builder builder() {
        return new Builder();
    }

    /** Gathers the parts that were asked for. */
    public static final class Builder {
        private @Nullable String text;
        private Set<Stage> stages = Set.of();
        private Set<ComplaintCondition> conditions = Set.of();
        private Set<Kind> kinds = Set.of();
        private Set<UUID> categories = Set.of();
        private Set<Severity> severities = Set.of();
        private Set<UUID> teams = Set.of();
        private boolean noTeam;
        private @Nullable UUID owner;
        private boolean nobody;
        private @Nullable String product;
        private @Nullable String site;
        private @Nullable UUID brand;
        private @Nullable UUID cause;
        private @Nullable String outcome;
        private Set<Ending> endings = Set.of();
        private @Nullable Integer rating;
        private @Nullable Boolean open;
        private @Nullable Boolean unread;
        private @Nullable Instant dueFrom;
        private @Nullable Instant dueTo;
        private @Nullable Instant receivedFrom;
        private @Nullable Instant receivedTo;
        private @Nullable Instant closedFrom;
        private @Nullable Instant closedTo;
        private List<Within> within = List.of();

        public Builder text(@Nullable String value) {
            text = value == null || value.isBlank() ? null : value;
            return this;
        }

        public Builder stages(Set<Stage> value) {
            stages = value;
            return this;
        }

        public Builder conditions(Set<ComplaintCondition> value) {
            conditions = value;
            return this;
        }

        public Builder kinds(Set<Kind> value) {
            kinds = value;
            return this;
        }

        public Builder categories(Set<UUID> value) {
            categories = value;
            return this;
        }

        public Builder severities(Set<Severity> value) {
            severities = value;
            return this;
        }

        public Builder teams(Set<UUID> value) {
            teams = value;
            return this;
        }

        public Builder noTeam() {
            noTeam = true;
            return this;
        }

        public Builder owner(@Nullable UUID value) {
            owner = value;
            return this;
        }

        public Builder nobody() {
            nobody = true;
            return this;
        }

        public Builder product(@Nullable String value) {
            product = value;
            return this;
        }

        public Builder site(@Nullable String value) {
            site = value;
            return this;
        }

        public Builder brand(@Nullable UUID value) {
            brand = value;
            return this;
        }

        public Builder cause(@Nullable UUID value) {
            cause = value;
            return this;
        }

        public Builder outcome(@Nullable String value) {
            outcome = value;
            return this;
        }

        public Builder endings(Set<Ending> value) {
            endings = value;
            return this;
        }

        public Builder rating(@Nullable Integer value) {
            rating = value;
            return this;
        }

        public Builder open(@Nullable Boolean value) {
            open = value;
            return this;
        }

        public Builder unread(@Nullable Boolean value) {
            unread = value;
            return this;
        }

        public Builder due(@Nullable Instant from, @Nullable Instant to) {
            dueFrom = from;
            dueTo = to;
            return this;
        }

        public Builder received(@Nullable Instant from, @Nullable Instant to) {
            receivedFrom = from;
            receivedTo = to;
            return this;
        }

        public Builder closed(@Nullable Instant from, @Nullable Instant to) {
            closedFrom = from;
            closedTo = to;
            return this;
        }

        public Builder within(List<Within> value) {
            within = value;
            return this;
        }

        public ComplaintFilter build() {
            return new ComplaintFilter(
                    text,
                    stages,
                    conditions,
                    kinds,
                    categories,
                    severities,
                    teams,
                    noTeam,
                    owner,
                    nobody,
                    product,
                    site,
                    brand,
                    cause,
                    outcome,
                    endings,
                    rating,
                    open,
                    unread,
                    dueFrom,
                    dueTo,
                    receivedFrom,
                    receivedTo,
                    closedFrom,
                    closedTo,
                    within);
        }
    }
}
