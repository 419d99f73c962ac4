package recourse.timeline;

import org.jooq.Record4;
import org.jspecify.annotations.Nullable;

import recourse.platform.Findings;

import java.util.Arrays;
import java.util.Iterator;
import java.util.UUID;

/** Goes along the seals, their leaves and the lines of their log, side by side. */
final class SealProof {
    private final SealKeys keys;
    private final Iterator<String> lines;
    private final Findings findings;
    private final Iterator<Record4<Long, UUID, Integer, byte[]>> leaves;
    private @Nullable String line;
    private @Nullable Record4<Long, UUID, Integer, byte[]> leaf;
    private byte[] previous = Chain.BEGINNING;
    private long number;
    private long unlogged;

    SealProof(
            SealKeys keys,
            Iterator<String> lines,
            Iterator<Record4<Long, UUID, Integer, byte[]>> leaves,
            Findings findings) {
        this.keys = keys;
        this.lines = lines;
        this.leaves = leaves;
        this.findings = findings;
        advance();
        advanceLeaf();
    }

    void add(Seal seal) {
        findings.checked();
        var tree = tree(seal.number());
        while (++number < seal.number()) {
            findings.fault("seal %d is missing", number);
        }
        compareLog(seal);
        if (!Arrays.equals(seal.previous(), previous)) {
            findings.fault("seal %d does not follow the seal before it", seal.number());
        } else if (!Arrays.equals(seal.rightHash(), seal.hash())) {
            findings.fault("seal %d was changed: its hash does not fit", seal.number());
        } else if (!keys.knows(seal)) {
            findings.fault(
                    "seal %d is signed with a key that seal.pub does not name: %s",
                    seal.number(), seal.keyId());
        } else if (!keys.verifies(seal)) {
            findings.fault("seal %d has a signature that its key did not make", seal.number());
        } else if (tree.leaves() != seal.leaves()) {
            findings.fault(
                    "seal %d has %d leaves and %d are kept",
                    seal.number(), seal.leaves(), tree.leaves());
        } else if (!Arrays.equals(tree.root(), seal.root())) {
            findings.fault(
                    "seal %d has a root that does not follow from its leaves", seal.number());
        }
        previous = seal.hash();
    }

    void end() {
        while (line != null) {
            onlyLogged();
        }
        if (unlogged > 0) {
            findings.note(
                    "%d seals are not yet in seals.log; they follow with the next seal", unlogged);
        }
    }

    private MerkleTree tree(long number) {
        var tree = new MerkleTree();
        while (leaf != null && leaf.value1() == number) {
            tree.add(leaf.value2(), leaf.value3(), leaf.value4());
            advanceLeaf();
        }
        return tree;
    }

    private void compareLog(Seal seal) {
        while (line != null && SealLog.number(line) < seal.number()) {
            onlyLogged();
        }
        if (line == null) {
            unlogged++;
        } else if (SealLog.number(line) > seal.number()) {
            findings.fault("seal %d is not in seals.log, and later ones are", seal.number());
        } else {
            if (!line.equals(seal.line())) {
                findings.fault("seal %d is not the one that seals.log holds", seal.number());
            }
            advance();
        }
    }

    private void onlyLogged() {
        findings.fault(
                "seal %d stands in seals.log and not in the database: it was deleted, or an older database was put back",
                line == null ? 0 : SealLog.number(line));
        advance();
    }

    private void advance() {
        line = lines.hasNext() ? lines.next() : null;
    }

    private void advanceLeaf() {
        leaf = leaves.hasNext() ? leaves.next() : null;
    }
}
