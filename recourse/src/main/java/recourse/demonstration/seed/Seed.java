package recourse.demonstration.seed;

import org.jooq.DSLContext;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;

import recourse.platform.Clock;
import recourse.platform.Drains;
import recourse.platform.SampleRows;
import recourse.timeline.Seals;

import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/**
 * Adds any number of complaints of the last three years: lives of the demonstration told anew. A
 * batch is one transaction, so what a cut off run has told is whole and stays.
 */
@NamedInterface("command")
@Component
public class Seed {
    static final int BATCH = 500;
    private static final int MOST = 10_000_000;

    /** One fills its batch while the database takes in the other's. */
    private static final int WRITERS = 2;

    private final DSLContext database;
    private final Library library;
    private final Batches batches;
    private final List<SampleRows> modules;
    private final Drains drains;
    private final Seals seals;
    private final Clock clock;

    Seed(
            DSLContext database,
            Library library,
            Batches batches,
            List<SampleRows> modules,
            Drains drains,
            Seals seals,
            Clock clock) {
        this.database = database;
        this.library = library;
        this.batches = batches;
        this.modules = modules;
        this.drains = drains;
        this.seals = seals;
        this.clock = clock;
    }

    /** How many, as it was typed. */
    public static int number(String typed) {
        try {
            var number = Integer.parseInt(typed.replace("_", "").replace(",", ""));
            if (number >= 1 && number <= MOST) {
                return number;
            }
        } catch (NumberFormatException notANumber) {
            // Told below.
        }
        throw new IllegalArgumentException(
                "bin/seed takes how many complaints to add, from 1 to %,d, not %s. Try bin/seed --help."
                        .formatted(MOST, typed));
    }

    /** Adds so many; returns when all are sealed, counted and analysed. */
    public void tell(int number, PrintStream out) {
        var begun = clock.instant();
        var shelves = Shelf.of(modules);
        // The rows of figures are told anew as well, so they have to stand.
        drains.run("insight");
        var lives = library.read(shelves);
        if (lives.isEmpty()) {
            throw new IllegalArgumentException(
                    "There is no demonstration here yet, and bin/seed tells its lives anew. Let bin/run, without"
                            + " --empty, make one in an empty folder, and seed that.");
        }
        var telling = batches.begin(number, lives, shelves);
        write(telling, out);
        drains.run("insight");
        seals.seal();
        out.println("All are told and sealed. The database counts what it holds.");
        database.execute("vacuum analyze complaint.search");
        database.execute("analyze");
        out.printf(
                Locale.ROOT,
                "%,d complaints in %d seconds.%n",
                number,
                Duration.between(begun, clock.instant()).toSeconds());
    }

    private static void write(Telling telling, PrintStream out) {
        var next = new AtomicInteger();
        var progress = new Progress(telling.number(), out);
        try (var writers = Executors.newFixedThreadPool(WRITERS)) {
            var running =
                    IntStream.range(0, WRITERS)
                            .mapToObj(
                                    writer -> writers.submit(() -> write(telling, next, progress)))
                            .toList();
            running.forEach(writer -> await(writer, running));
        }
    }

    private static void write(Telling telling, AtomicInteger next, Progress progress) {
        for (var from = next.getAndAdd(BATCH);
                from < telling.number() && !Thread.currentThread().isInterrupted();
                from = next.getAndAdd(BATCH)) {
            var to = Math.min(from + BATCH, telling.number());
            telling.write(from, to);
            progress.add(to - from);
        }
    }

    private static void await(Future<?> writer, List<? extends Future<?>> all) {
        try {
            writer.get();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            all.forEach(other -> other.cancel(true));
        } catch (ExecutionException failed) {
            all.forEach(other -> other.cancel(true));
            throw new IllegalStateException("seeding stopped; what was told before stays", failed);
        }
    }
}
