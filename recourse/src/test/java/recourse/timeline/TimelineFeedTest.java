package recourse.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import recourse.RecourseTest;
import recourse.platform.Ids;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;

class TimelineFeedTest extends RecourseTest {
    private final TimelineFeed feed = bean(TimelineFeed.class);
    private final TransactionTemplate transaction =
            new TransactionTemplate(bean(PlatformTransactionManager.class));

    /**
     * The transaction that began first commits last: by numbers alone a reader would be past it.
     */
    @Test
    void neverPassesATransactionThatStillRuns() throws Exception {
        var early = Subject.complaint(bean(Ids.class).next());
        var late = Subject.complaint(bean(Ids.class).next());
        var reader = "reader-" + early.id();
        feed.skipToNow(reader);
        var written = new CountDownLatch(1);
        var mayCommit = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var slow =
                    threads.submit(() ->
                            transaction.execute(_ -> {
                                open(early);
                                // What waits in Writes must be in the database before the other one
                                // commits.
                                bean(Timeline.class).of(early.id());
                                written.countDown();
                                return awaited(mayCommit);
                            }));
            written.await();
            transaction.executeWithoutResult(_ -> open(late));
            assertThat(read(reader)).doesNotContain(late.id(), early.id());
            mayCommit.countDown();
            slow.get();
        }
        assertThat(read(reader)).containsExactly(early.id(), late.id());
        assertThat(read(reader)).isEmpty();
    }

    @Test
    void handsOutEachEntryOnceInSmallBatches() {
        var subjects = new ArrayList<UUID>();
        var reader = "small-" + bean(Ids.class).next();
        feed.skipToNow(reader);
        for (var i = 0; i < 5; i++) {
            var subject = Subject.complaint(bean(Ids.class).next());
            subjects.add(subject.id());
            transaction.executeWithoutResult(_ -> open(subject));
        }
        var seen = new ArrayList<UUID>();
        while (feed.read(reader, 2, steps -> steps.forEach(step -> seen.add(step.subjectId())))
                > 0) {
            // Until there is nothing more.
        }
        assertThat(seen).containsSubsequence(subjects).doesNotHaveDuplicates();
    }

    @Test
    void staysWhereItWasWhenItsReaderFails() {
        var subject = Subject.complaint(bean(Ids.class).next());
        var reader = "failing-" + subject.id();
        feed.skipToNow(reader);
        transaction.executeWithoutResult(_ -> open(subject));
        var before = feed.place(reader);
        org.assertj.core.api.Assertions.assertThatThrownBy(() ->
                        feed.read(
                                reader,
                                10,
                                _ -> {
                                    throw new IllegalStateException("no room");
                                }))
                .hasMessage("no room");
        assertThat(feed.place(reader)).isEqualTo(before);
        assertThat(read(reader)).contains(subject.id());
    }

    private List<UUID> read(String reader) {
        var seen = new ArrayList<UUID>();
        feed.read(reader, 1_000, steps -> steps.forEach(step -> seen.add(step.subjectId())));
        return seen;
    }

    private void open(Subject subject) {
        bean(Timeline.class)
                .open(
                        new Subject(subject.id(), "test"),
                        List.of(
                                new Happening(
                                        "begun",
                                        Actor.system("test"),
                                        house.clock.instant(),
                                        Map.of())));
    }

    private static boolean awaited(CountDownLatch latch) {
        try {
            latch.await();
            return true;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
