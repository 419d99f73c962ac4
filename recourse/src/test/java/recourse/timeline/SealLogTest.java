package recourse.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import recourse.platform.Findings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The log of seals, and what its difference from the table tells, also after a kill. */
class SealLogTest {
    @TempDir Path data;

    @Test
    void remembersItsNewestSeal() {
        var log = SealLog.in(data);
        assertThat(log.newest()).isZero();
        log.append(seals(3));
        assertThat(log.newest()).isEqualTo(3);
        assertThat(log.lines()).hasSize(3);
    }

    @Test
    void writesHalfALineAgain() throws IOException {
        var seals = seals(2);
        var log = SealLog.in(data);
        log.append(seals.subList(0, 1));
        var line = seals.get(1).line();
        Files.writeString(log.file(), line.substring(0, 40), StandardOpenOption.APPEND);
        assertThat(log.newest()).isEqualTo(1);
        assertThat(check(seals)).isEmpty();
        log.append(seals.subList(1, 2));
        assertThat(log.lines()).containsExactly(seals.get(0).line(), line);
    }

    @Test
    void letsSealsFollowThatAKillKeptOutOfTheLog() {
        var seals = seals(3);
        SealLog.in(data).append(seals.subList(0, 1));
        assertThat(check(seals)).isEmpty();
    }

    @Test
    void noticesADatabaseThatWasPutBack() {
        var seals = seals(3);
        SealLog.in(data).append(seals);
        assertThat(check(seals.subList(0, 1)))
                .hasSize(2)
                .allMatch(fault -> fault.contains("an older database was put back"));
    }

    @Test
    void noticesALineThatWasTakenOut() {
        var seals = seals(3);
        SealLog.in(data).append(List.of(seals.get(0), seals.get(2)));
        assertThat(check(seals)).containsExactly("seal 2 is not in seals.log, and later ones are");
    }

    @Test
    void noticesASealInTheMiddleThatIsGone() {
        var seals = seals(3);
        SealLog.in(data).append(seals);
        assertThat(check(List.of(seals.get(0), seals.get(2))))
                .contains("seal 2 is missing", "seal 3 does not follow the seal before it");
    }

    @Test
    void refusesASealOfAnotherKey() throws IOException {
        var seals = seals(1);
        Files.delete(data.resolve("seal.pub"));
        assertThat(check(seals)).anyMatch(fault -> fault.contains("seal.pub does not name"));
    }

    private List<String> check(List<Seal> seals) {
        var findings = new Findings();
        var proof =
                new SealProof(
                        SealKeys.in(data),
                        SealLog.in(data).lines().iterator(),
                        List.<org.jooq.Record4<Long, java.util.UUID, Integer, byte[]>>of()
                                .iterator(),
                        findings);
        seals.forEach(proof::add);
        proof.end();
        return findings.report("seals").faults();
    }

    /** Of no leaves, one after the other. */
    private List<Seal> seals(int count) {
        var key = SealKey.in(data);
        var seals = new ArrayList<Seal>();
        var previous = Chain.BEGINNING;
        var root = new MerkleTree().root();
        for (var number = 1; number <= count; number++) {
            var at = Instant.parse("2026-03-02T09:00:00Z").plusSeconds(60L * number);
            var hash = Seal.hash(number, at, "1", "2", 0, root, previous);
            seals.add(
                    new Seal(
                            number,
                            at,
                            "1",
                            "2",
                            0,
                            root,
                            previous,
                            hash,
                            key.id(),
                            key.sign(hash)));
            previous = hash;
        }
        return seals;
    }
}
