package recourse.organisation;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.NoSuchElementException;

/** Time that passes only in certain spans, which come in order. */
public record Passing(Iterator<Span> spans) {
    public static Passing of(Iterator<Span> spans) {
        return new Passing(spans);
    }

    /** The moment at which so much time has passed; the start itself for none. */
    public Instant plus(Instant start, Duration amount) {
        var at = start;
        for (var left = amount; left.isPositive(); ) {
            var span = spans.next();
            var used = span.length().compareTo(left) < 0 ? span.length() : left;
            left = left.minus(used);
            at = span.from().plus(used);
        }
        return at;
    }

    public Duration until(Instant end) {
        var passed = Duration.ZERO;
        while (spans.hasNext()) {
            var span = spans.next();
            if (!span.from().isBefore(end)) {
                break;
            }
            passed =
                    passed.plus(
                            Duration.between(
                                    span.from(), span.to().isBefore(end) ? span.to() : end));
        }
        return passed;
    }

    /**
     * Cuts off what lies before the start or under an earlier span: a night shift may reach into
     * the morning's.
     */
    static Iterator<Span> clipped(Instant start, Iterator<Span> spans) {
        return new Iterator<>() {
            private Instant cursor = start;
            private @Nullable Span next = advance();

            @Override
            public boolean hasNext() {
                return next != null;
            }

            @Override
            public Span next() {
                var span = next;
                if (span == null) {
                    throw new NoSuchElementException();
                }
                next = advance();
                return span;
            }

            private @Nullable Span advance() {
                while (spans.hasNext()) {
                    var span = spans.next();
                    var rest =
                            new Span(
                                    span.from().isBefore(cursor) ? cursor : span.from(), span.to());
                    if (!rest.isEmpty()) {
                        cursor = rest.to();
                        return rest;
                    }
                }
                return null;
            }
        };
    }
}
