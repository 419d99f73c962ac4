package recourse.timeline;

import recourse.platform.Sha256;

import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.UUID;

/**
 * The root over heads of chains, a leaf at a time: it holds one node a level, so that a million
 * leaves need no memory. Leaves and inner nodes are hashed apart, so that neither passes for the
 * other.
 */
final class MerkleTree {
    private record Node(int height, byte[] hash) {}

    private final Deque<Node> nodes = new ArrayDeque<>();
    private int leaves;

    void add(UUID subject, int seq, byte[] head) {
        var sha = Sha256.digest();
        sha.update((byte) 0);
        sha.update(
                ByteBuffer.allocate(20)
                        .putLong(subject.getMostSignificantBits())
                        .putLong(subject.getLeastSignificantBits())
                        .putInt(seq)
                        .flip());
        var node = new Node(0, sha.digest(head));
        while (!nodes.isEmpty() && nodes.getLast().height == node.height) {
            node = join(nodes.removeLast(), node);
        }
        nodes.addLast(node);
        leaves++;
    }

    int leaves() {
        return leaves;
    }

    byte[] root() {
        var rest = new ArrayDeque<>(nodes);
        if (rest.isEmpty()) {
            return Sha256.digest().digest();
        }
        var root = rest.removeLast();
        while (!rest.isEmpty()) {
            root = join(rest.removeLast(), root);
        }
        return root.hash;
    }

    private static Node join(Node left, Node right) {
        var sha = Sha256.digest();
        sha.update((byte) 1);
        sha.update(left.hash);
        return new Node(left.height + 1, sha.digest(right.hash));
    }
}
