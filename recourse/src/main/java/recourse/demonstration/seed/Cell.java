package recourse.demonstration.seed;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;

/** One value of a lived row, as it will stand in a life that is told anew. */
sealed interface Cell {
    @Nullable Object fill(Retelling told);

    /** The same in every life: an amount, a state, somebody of the house. */
    record Same(@Nullable Object value) implements Cell {
        @Override
        public @Nullable Object fill(Retelling told) {
            return value;
        }
    }

    /** The id of a row of this life. */
    record Own(int number) implements Cell {
        @Override
        public Object fill(Retelling told) {
            return told.id(number);
        }
    }

    /** A moment: the same time of day on another day, also across a change of the clocks. */
    record Moment(LocalDateTime local, ZoneId zone) implements Cell {
        static Moment of(Instant instant, ZoneId zone) {
            return new Moment(LocalDateTime.ofInstant(instant, zone), zone);
        }

        @Override
        public Instant fill(Retelling told) {
            return local.plusDays(told.shift().days())
                    .minusSeconds(told.shift().seconds())
                    .atZone(zone)
                    .toInstant();
        }
    }

    record Day(LocalDate date) implements Cell {
        @Override
        public LocalDate fill(Retelling told) {
            return date.plusDays(told.shift().days());
        }
    }

    /** Words of the people of this life. */
    record Spoken(int number) implements Cell {
        @Override
        public @Nullable Object fill(Retelling told) {
            return told.words(number);
        }
    }

    /** Text in which some of the others occur. */
    record Text(List<Cell> parts) implements Cell {
        @Override
        public String fill(Retelling told) {
            var text = new StringBuilder();
            parts.forEach(part -> text.append(part.fill(told)));
            return text.toString();
        }
    }
}
