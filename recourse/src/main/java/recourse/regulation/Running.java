package recourse.regulation;

import recourse.organisation.BusinessCalendar;
import recourse.organisation.Passing;
import recourse.organisation.Span;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The time that runs for a clock: business time or all time, without its pauses. */
record Running(BusinessCalendar calendar, boolean inBusinessTime, List<Pause> pauses) {
    Instant plus(Instant start, Duration amount) {
        return Passing.of(from(start)).plus(start, amount);
    }

    Duration between(Instant start, Instant end) {
        return Passing.of(from(start)).until(end);
    }

    Iterator<Span> from(Instant start) {
        var all =
                inBusinessTime
                        ? calendar.openFrom(start)
                        : List.of(new Span(start, Instant.MAX)).iterator();
        return stream(all).flatMap(this::withoutPauses).iterator();
    }

    private Stream<Span> withoutPauses(Span span) {
        var rest = List.of(span);
        for (var pause : pauses) {
            rest = rest.stream().flatMap(part -> without(part, pause)).toList();
        }
        return rest.stream();
    }

    private static Stream<Span> without(Span span, Pause pause) {
        if (!pause.from().isBefore(span.to()) || !pause.to().isAfter(span.from())) {
            return Stream.of(span);
        }
        var parts = new ArrayList<Span>();
        parts.add(new Span(span.from(), pause.from()));
        parts.add(new Span(pause.to(), span.to()));
        parts.removeIf(Span::isEmpty);
        return parts.stream();
    }

    private static Stream<Span> stream(Iterator<Span> spans) {
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(spans, 0), false);
    }
}
