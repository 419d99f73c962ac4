package recourse.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import recourse.complaint.Complaint;
import recourse.complaint.Fact;
import recourse.complaint.FactKind;
import recourse.complaint.Lifecycle;
import recourse.platform.Invariant;
import recourse.timeline.Entry;
import recourse.timeline.Timeline;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * Random lives: whatever happens in whatever order, the clocks stand as the facts that remain say.
 */
class LifeSequencesTest extends DeadlineTest {
    private static final FactKind[] KINDS = {
        FactKind.ACKNOWLEDGED,
        FactKind.FIRST_RESPONSE,
        FactKind.UPDATED,
        FactKind.UPDATED,
        FactKind.WAITING_COMPLAINANT,
        FactKind.COMPLAINANT_ANSWERED,
        FactKind.ANSWERED,
        FactKind.CLOSED,
        FactKind.REOPENED
    };

    static IntStream seeds() {
        return IntStream.rangeClosed(1, 25);
    }

    /**
     * What must be equal however one came there: the run, its date, how it ended, whether it was
     * breached.
     */
    private record Stands(
            String clock,
            Instant startedAt,
            Instant due,
            Deadline.State state,
            Instant endedAt,
            boolean paused,
            boolean breached) {
        static Stands of(Deadline deadline, Instant now) {
            var due = Objects.requireNonNull(deadline.dueAt());
            var end = deadline.endedAt() == null ? now : deadline.endedAt();
            // What runs is the drain's to declare; it has looked before this is asked.
            return new Stands(
                    deadline.clock(),
                    deadline.startedAt(),
                    // The date of what stands still moves with the moment of asking.
                    deadline.isPaused() ? Instant.MAX : due,
                    deadline.state(),
                    deadline.endedAt() == null ? Instant.MAX : deadline.endedAt(),
                    deadline.isPaused(),
                    deadline.isPaused() ? deadline.isBreached() : end.isAfter(due));
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void followsFromTheFactsThatStand(int seed) {
        var chance = new Random(seed);
        var complaint = receive();
        live(complaint, chance);
        lookAtClocks();
        var now = house.clock.instant();
        assertThat(stand(complaint)).isEqualTo(counted(complaint, now));
        assertThat(deadlines(complaint).stream().filter(one -> !takenBack(one)))
                .allSatisfy(one ->
                        assertThat(one.isBreached()).isEqualTo(Stands.of(one, now).breached()));
        assertThat(bean(ClocksRun.class).check())
                .extracting(Invariant.Report::faults)
                .isEqualTo(List.of());
        assertEachRunsBreachIsToldOnce(complaint);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void standsTheSameWhateverWasWrittenDownFirst(int seed) {
        var chance = new Random(seed);
        var happened = new ArrayList<FactAt>();
        var at = Instant.parse("2026-03-02T10:00:00Z");
        for (var i = 0; i < 6; i++) {
            at = at.plus(Duration.ofHours(1 + chance.nextInt(90)));
            happened.add(new FactAt(KINDS[chance.nextInt(KINDS.length)], at));
        }
        var inOrder = written(happened, at);
        Collections.shuffle(happened, chance);
        assertThat(written(happened, at)).isEqualTo(inOrder);
    }

    private record FactAt(FactKind kind, Instant at) {}

    private List<Stands> written(List<FactAt> happened, Instant now) {
        var complaint = receive("2026-03-02T10:00:00+01:00");
        house.clock.set(now);
        happened.forEach(one -> happens(complaint, one.kind, one.at));
        return stand(complaint);
    }

    private void live(Complaint complaint, Random chance) {
        var done = new ArrayList<Fact>();
        for (var i = 0; i < 14; i++) {
            house.clock.advance(Duration.ofHours(1 + chance.nextInt(60)));
            if (chance.nextInt(3) == 0) {
                lookAtClocks();
            }
            if (!done.isEmpty() && chance.nextInt(3) == 0) {
                undo(complaint, done.remove(chance.nextInt(done.size())));
            } else {
                var back = Duration.ofHours(chance.nextInt(4) == 0 ? chance.nextInt(48) : 0);
                done.add(
                        happens(
                                complaint,
                                KINDS[chance.nextInt(KINDS.length)],
                                house.clock.instant().minus(back)));
            }
        }
    }

    private List<Stands> stand(Complaint complaint) {
        var now = house.clock.instant();
        return deadlines(complaint).stream()
                .filter(one -> !takenBack(one))
                .map(one -> Stands.of(one, now))
                .sorted(ORDER)
                .toList();
    }

    /** The same counted anew from nothing but the facts. */
    private List<Stands> counted(Complaint complaint, Instant now) {
        var standing = bean(Lifecycle.class).standing(complaint.id());
        var course = Course.of(complaint.id(), complaint.kind(), complaint.receivedAt(), standing);
        var brand = bean(recourse.organisation.Organisations.class).brand(complaint.brandId());
        return course.runs().stream()
                .map(run ->
                        Standing.first(
                                complaint.id(),
                                complaint.id(),
                                run,
                                bean(Reckoning.class).count(run, brand, null, course.waits(), now),
                                now))
                .map(deadline -> Stands.of(deadline, now))
                .sorted(ORDER)
                .toList();
    }

    private void assertEachRunsBreachIsToldOnce(Complaint complaint) {
        var told = new TreeSet<String>();
        var entries = bean(Timeline.class).of(complaint.id());
        var breached =
                deadlines(complaint).stream()
                        .filter(Deadline::isBreached)
                        .map(one -> one.id().toString())
                        .toList();
        entries.stream()
                .filter(entry -> entry.kind().equals("deadline-breached"))
                .map(LifeSequencesTest::told)
                .forEach(told::add);
        assertThat(told).containsAll(breached.stream().map(id -> told(entries, id)).toList());
    }

    private static String told(List<Entry> entries, String id) {
        return entries.stream()
                .filter(entry ->
                        entry.kind().equals("deadline-breached")
                                && entry.text("deadline").equals(id))
                .map(LifeSequencesTest::told)
                .reduce((first, last) -> last)
                .orElse("no entry tells of the breach of " + id);
    }

    private static String told(Entry entry) {
        return entry.text("deadline") + " " + entry.text("due");
    }

    private static boolean takenBack(Deadline deadline) {
        return "undone".equals(deadline.cancelledReason());
    }

    private static final java.util.Comparator<Stands> ORDER =
            java.util.Comparator.comparing(Stands::clock)
                    .thenComparing(Stands::startedAt)
                    .thenComparing(Stands::endedAt);
}
