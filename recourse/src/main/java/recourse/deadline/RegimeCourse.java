package recourse.deadline;

import recourse.complaint.Complaint;
import recourse.complaint.Fact;
import recourse.complaint.FactKind;
import recourse.deadline.AppliedRegimes.Applied;
import recourse.deadline.AppliedRegimes.Dated;
import recourse.regulation.ClockRule;
import recourse.regulation.Proof;
import recourse.regulation.Regime;
import recourse.regulation.Regimes;
import recourse.regulation.Start;
import recourse.regulation.StartEvent;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Which clocks of the regimes beside the house's own ran on a complaint: a function of the facts
 * that stand, as {@link Course} is for the house.
 */
final class RegimeCourse {
    private record Moment(UUID by, Instant at) {}

    private final Complaint complaint;
    private final List<Fact> standing;
    private final Applied applied;

    private RegimeCourse(Complaint complaint, List<Fact> standing, Applied applied) {
        this.complaint = complaint;
        this.standing = standing;
        this.applied = applied;
    }

    static List<Run> runs(
            Complaint complaint, List<Fact> standing, Applied applied, Regimes regimes) {
        var course = new RegimeCourse(complaint, standing, applied);
        return applied.regimes().stream()
                .flatMap(chosen ->
                        regimes.find(chosen.regime()).stream()
                                .flatMap(regime -> course.runs(regime, chosen.clocks())))
                .toList();
    }

    private Stream<Run> runs(Regime regime, Set<String> clocks) {
        return regime.clocks().stream()
                .filter(clocks::contains)
                .map(clock -> regime.versions(clock).getFirst())
                .flatMap(rule ->
                        starts(regime, rule.start()).stream().map(start -> run(rule, start)));
    }

    private Run run(ClockRule rule, Moment start) {
        var keyedAt =
                rule.start().keyedOn() == Start.Key.START ? start.at() : complaint.receivedAt();
        var run = new Run(rule.regime(), rule.clock(), start.by(), start.at(), keyedAt, null);
        return met(rule, start)
                .map(moment -> run.endedBy(new Run.Met(moment.by(), moment.at())))
                .or(() -> over(rule, run))
                .orElse(run);
    }

    private List<Moment> starts(Regime regime, Start start) {
        var all = all(start.event());
        var before = start.otherwiseAfter();
        return before == null
                ? all
                : starts(regime, regime.versions(before).getFirst().start()).stream()
                        .flatMap(earlier -> firstFrom(all, earlier.at()).stream())
                        .distinct()
                        .toList();
    }

    /** Each time that it happened, as the complaint's life or a dated fact has it. */
    private List<Moment> all(StartEvent event) {
        var moments = new ArrayList<Moment>();
        switch (event) {
            case RECEIVED -> moments.add(new Moment(complaint.id(), complaint.receivedAt()));
            case ACKNOWLEDGED -> moments.addAll(happened(EnumSet.of(FactKind.ACKNOWLEDGED)));
            case FINAL_RESPONSE_SENT -> moments.addAll(happened(EnumSet.of(FactKind.ANSWERED)));
            case LAST_NEWS -> {
                moments.add(new Moment(complaint.id(), complaint.receivedAt()));
                moments.addAll(happened(EnumSet.of(FactKind.FIRST_RESPONSE, FactKind.UPDATED)));
            }
            default -> {}
        }
        applied.facts().stream()
                .filter(fact -> fact.event() == event)
                .map(fact -> new Moment(fact.id(), fact.at()))
                .forEach(moments::add);
        moments.sort(Comparator.comparing(Moment::at).thenComparing(Moment::by));
        return event == StartEvent.LAST_NEWS ? oneOfEach(moments) : moments;
    }

    /** A first reply is a first response and an update in the same words: one piece of news. */
    private static List<Moment> oneOfEach(List<Moment> news) {
        var times = new HashSet<Instant>();
        return news.stream().filter(moment -> times.add(moment.at())).toList();
    }

    private List<Moment> happened(Set<FactKind> kinds) {
        return standing.stream()
                .filter(fact -> kinds.contains(fact.kind()))
                .map(fact -> new Moment(fact.id(), fact.at()))
                .toList();
    }

    private Optional<Moment> met(ClockRule rule, Moment start) {
        var name = rule.regime() + "/" + rule.clock();
        var told =
                applied.facts().stream()
                        .filter(fact -> name.equals(fact.meets()))
                        .sorted(Comparator.comparing(Dated::at))
                        .map(fact -> new Moment(fact.id(), fact.at()));
        var proof = rule.metBy();
        var said = proof == null ? Stream.<Moment>empty() : happened(kinds(proof)).stream();
        // What began it does not meet it: the next update starts at the last.
        return Stream.concat(told, said)
                .filter(moment ->
                        rule.start().event() == StartEvent.LAST_NEWS
                                ? moment.at().isAfter(start.at())
                                : !moment.at().isBefore(start.at()))
                .filter(moment -> !moment.by().equals(start.by()))
                .min(Comparator.comparing(Moment::at));
    }

    /** Whoever hears a person's words on the matter knows that we have it. */
    private static Set<FactKind> kinds(Proof proof) {
        return switch (proof) {
            case ACKNOWLEDGEMENT ->
                    EnumSet.of(FactKind.ACKNOWLEDGED, FactKind.FIRST_RESPONSE, FactKind.ANSWERED);
            case UPDATE -> EnumSet.of(FactKind.FIRST_RESPONSE, FactKind.UPDATED, FactKind.ANSWERED);
            case FINAL_RESPONSE -> EnumSet.of(FactKind.ANSWERED);
        };
    }

    /** An answer is no longer owed on what is closed; a report to an authority still is. */
    private Optional<Run> over(ClockRule rule, Run run) {
        var closed = complaint.closedAt();
        return rule.metBy() == null || closed == null
                ? Optional.empty()
                : Optional.of(run.endedBy(new Run.Cancelled(Course.ENDED, closed)));
    }

    private static Optional<Moment> firstFrom(List<Moment> all, Instant from) {
        return all.stream().filter(moment -> !moment.at().isBefore(from)).findFirst();
    }
}
