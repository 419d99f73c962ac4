package recourse.deadline;

import static recourse.deadline.HouseClock.ACKNOWLEDGE;
import static recourse.deadline.HouseClock.FINAL_RESPONSE;
import static recourse.deadline.HouseClock.FIRST_RESPONSE;
import static recourse.deadline.HouseClock.NEXT_UPDATE;

import recourse.complaint.Fact;
import recourse.complaint.Kind;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Which clocks ran on a complaint, and what ended each: a function of the facts that stand and of
 * when they happened, whatever the order in which they were written down or taken back.
 */
final class Course {
    static final String ENDED = "ended";

    private static final Comparator<Fact> AS_THEY_HAPPENED =
            Comparator.comparing(Fact::at).thenComparing(Fact::recordedAt).thenComparing(Fact::id);

    private final Map<String, Run> running = new LinkedHashMap<>();
    private final List<Run> over = new ArrayList<>();
    private final List<Wait> waits = new ArrayList<>();

    private Course() {}

    static Course of(UUID complaintId, Kind kind, Instant receivedAt, List<Fact> standing) {
        var course = new Course();
        HouseClock.of(kind).forEach(clock -> course.begin(clock, complaintId, receivedAt));
        standing.stream().sorted(AS_THEY_HAPPENED).forEach(fact -> course.follow(fact, kind));
        return course;
    }

    List<Run> runs() {
        var all = new ArrayList<>(over);
        all.addAll(running.values());
        return all;
    }

    List<Wait> waits() {
        return List.copyOf(waits);
    }

    private void follow(Fact fact, Kind kind) {
        switch (fact.kind()) {
            case ACKNOWLEDGED -> meet(fact, ACKNOWLEDGE);
            // Whoever hears a person's words on the matter knows that we have it.
            case FIRST_RESPONSE -> news(fact, ACKNOWLEDGE, FIRST_RESPONSE);
            case UPDATED -> news(fact);
            case ANSWERED -> meet(fact, ACKNOWLEDGE, FIRST_RESPONSE, NEXT_UPDATE, FINAL_RESPONSE);
            case WAITING_COMPLAINANT -> waitFrom(fact.at());
            case COMPLAINANT_ANSWERED -> waitUntil(fact.at());
            case CLOSED -> {
                waitUntil(fact.at());
                cancel(fact.at());
            }
            case REOPENED -> reopen(fact, kind);
            default -> {}
        }
    }

    private void begin(String clock, UUID by, Instant at) {
        running.put(clock, Run.ofHouse(clock, by, at));
    }

    private void meet(Fact fact, String... clocks) {
        for (var clock : clocks) {
            var run = running.remove(clock);
            if (run != null) {
                over.add(run.endedBy(new Run.Met(fact.id(), fact.at())));
            }
        }
    }

    /**
     * The next period runs from this news; after the answer nothing more is owed. A first reply is
     * a first response and news in the same words, and keeps one promise of news, not two.
     */
    private void news(Fact fact, String... alsoMeets) {
        meet(fact, alsoMeets);
        var promised = running.get(NEXT_UPDATE);
        if (promised != null && promised.startedAt().isBefore(fact.at())) {
            meet(fact, NEXT_UPDATE);
            begin(NEXT_UPDATE, fact.id(), fact.at());
        }
    }

    private void cancel(Instant at) {
        running.values().forEach(run -> over.add(run.endedBy(new Run.Cancelled(ENDED, at))));
        running.clear();
    }

    private void reopen(Fact fact, Kind kind) {
        if (kind == Kind.COMPLAINT) {
            List.of(NEXT_UPDATE, FINAL_RESPONSE).stream()
                    .filter(clock -> !running.containsKey(clock))
                    .forEach(clock -> begin(clock, fact.id(), fact.at()));
        }
    }

    private void waitFrom(Instant at) {
        if (waits.isEmpty() || waits.getLast().to() != null) {
            waits.add(new Wait(at, null));
        }
    }

    private void waitUntil(Instant at) {
        if (!waits.isEmpty() && waits.getLast().to() == null) {
            waits.set(waits.size() - 1, waits.getLast().until(at));
        }
    }
}
