package recourse.demonstration.story;

import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/** Everything that people of the sample house complain of, as a tree of three levels. */
public final class Matters {
    private static final List<String> FILES =
            List.of("cards.yaml", "accounts.yaml", "delivery.yaml", "shop.yaml");

    private final List<Branch> branches;
    private final List<Matter> leaves;
    private final int weight;

    /** A top of the tree and what hangs below it. */
    public record Branch(Sheet top, List<Group> groups) {}

    public record Group(Sheet sheet, List<Matter> leaves) {}

    private Matters(List<Branch> branches) {
        this.branches = branches;
        this.leaves =
                branches.stream()
                        .flatMap(branch -> branch.groups.stream())
                        .flatMap(group -> group.leaves.stream())
                        .toList();
        this.weight = leaves.stream().mapToInt(Matter::weight).sum();
    }

    public static Matters read() {
        return new Matters(FILES.stream().map(Sheet::read).map(Matters::branch).toList());
    }

    public List<Branch> branches() {
        return branches;
    }

    public List<Matter> leaves() {
        return leaves;
    }

    public Matter get(String key) {
        return named(key)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("nobody tells of " + key));
    }

    /** One of them, the frequent ones more often. */
    public Matter any(RandomGenerator random) {
        var left = random.nextInt(weight);
        for (var leaf : leaves) {
            left -= leaf.weight();
            if (left < 0) {
                return leaf;
            }
        }
        throw new IllegalStateException("the weights of the matters do not add up");
    }

    private Stream<Matter> named(String key) {
        return leaves.stream().filter(leaf -> leaf.key().equals(key));
    }

    private static Branch branch(Sheet top) {
        return new Branch(
                top,
                top.sheets("groups").stream()
                        .map(group ->
                                new Group(
                                        group,
                                        group.sheets("leaves").stream()
                                                .map(leaf -> Matter.of(top, leaf))
                                                .toList()))
                        .toList());
    }
}
