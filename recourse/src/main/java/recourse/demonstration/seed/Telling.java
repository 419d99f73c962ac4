package recourse.demonstration.seed;

import recourse.complaint.Reference;
import recourse.complaint.TrackingLink;
import recourse.demonstration.year.LifePlans;
import recourse.platform.SampleLife;
import recourse.platform.SampleRows;

import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/** One run: so many lives, each chosen, told in other words, made whole by every module. */
record Telling(
        int number,
        References references,
        Choice choice,
        LifePlans plans,
        List<Shelf> shelves,
        List<SampleRows> modules,
        TrackingLink tracking,
        Batches batches,
        long begun) {
    void write(int from, int to) {
        // No two batches of any two runs draw the same: that would be the same ids again.
        var random = new SplittableRandom(begun ^ (long) from << 41);
        var names = references.next(to - from);
        var streams = new Streams(shelves);
        for (var life = from; life < to; life++) {
            streams.add(tell(choice.get(life, random), names.next(), random));
        }
        batches.write(streams);
    }

    private SampleLife tell(Choice.Chosen chosen, Reference reference, RandomGenerator random) {
        var lived = chosen.life();
        var told = lived.rows().begin(chosen.shift(), random);
        var id = told.id(lived.rows().numberOf(lived.id()));
        told.saying(
                Said.anew(
                        lived.plan(),
                        plans,
                        lived.day().plusDays(chosen.shift().days()),
                        reference,
                        tracking.path(id, reference, TrackingLink.FIRST),
                        random));
        var life = lived.rows().fill(told, random);
        modules.forEach(module -> module.renew(life));
        modules.forEach(module -> module.tell(life));
        return life;
    }
}
