package org.circlewalk.checker.audit.statement;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.math3.fraction.BigFraction;
import org.circlewalk.checker.audit.AuditSetting;
import org.circlewalk.checker.audit.Corrected;
import org.circlewalk.checker.audit.Domain;
import org.circlewalk.checker.audit.Grid;
import org.circlewalk.checker.audit.Probabilities;
import org.circlewalk.checker.audit.Search;
import org.circlewalk.checker.audit.Walks;
import org.circlewalk.spec.lemma.E4AttentionGap;
import org.circlewalk.spec.lemma.E4LimitGap;
import org.circlewalk.spec.lemma.Evidence;
import org.circlewalk.spec.parameter.Fractions;
import org.circlewalk.spec.walk.RandomWalk;

/** Lemma E.4, its conclusion for N large. */
final class E48LimitGapStatement extends ExactStatement {
    /** The p whose thresholds are printed. */
    private static final List<BigFraction> SHOWN = List.of(new BigFraction(2, 3), new BigFraction(3, 4),
            new BigFraction(7, 9), new BigFraction(4, 5), new BigFraction(9, 10));

    E48LimitGapStatement() {
        super("E.4.8", "Conclusion, for N large: lim gap_k(N) > 0 for every k ≥ 2",
                "N → ∞ at fixed K > 4 and p, every k ≥ 2 at once", E4LimitGap.class);
    }

    @Override
    protected double seconds() {
        return 2.0;
    }

    private static Domain<RandomWalk> domain(Grid grid) {
        return Walks.nodes(Walks.LEAST_NODES, grid.limitNodes()).p(Probabilities.upperHalf(grid.fineDenominator())).limits();
    }

    @Override
    Search search(Grid grid) {
        return Search.over(domain(grid), E48LimitGapStatement::check);
    }

    private static Evidence check(RandomWalk walk) {
        E4LimitGap limit = E4LimitGap.of(walk.nodes(), walk.p());
        Optional<Integer> notPositive = limit.smallestNotPositive();
        if (notPositive.isEmpty()) {
            return Evidence.holds();
        }
        int k = limit.smallestNegative().orElse(notPositive.get());
        String detail = "gap_" + k + "(∞) = " + Fractions.format(limit.gap(k));
        return limit.smallestNegative().isPresent() ? Evidence.fails(detail) : Evidence.ties(detail);
    }

    @Override
    List<String> findings(AuditSetting setting) {
        List<String> findings = new ArrayList<>(negativeRegion(setting.grid()));
        findings.addAll(negativeForEver(domain(setting.grid()).instances()));
        return findings;
    }

    /** For each K the smallest and the largest p = i/100 ≥ ½ with a negative limit. */
    private static List<String> negativeRegion(Grid grid) {
        List<String> lines = new ArrayList<>();
        for (int k = Walks.LEAST_NODES; k <= grid.limitNodes(); k++) {
            List<Integer> negative = new ArrayList<>();
            for (int i = 50; i < 100; i++) {
                if (E4LimitGap.of(k, new BigFraction(i, 100)).smallestNegative().isPresent()) {
                    negative.add(i);
                }
            }
            if (!negative.isEmpty()) {
                lines.add("K = " + k + ": negative for p = i/100 with " + negative.get(0) + " ≤ i ≤ "
                        + negative.get(negative.size() - 1));
            }
        }
        return lines;
    }

    /** From which K on the limit is negative, for some p, by the closed form; and whether the grid agrees. */
    private static List<String> negativeForEver(List<RandomWalk> walks) {
        List<String> thresholds = new ArrayList<>();
        for (BigFraction p : SHOWN) {
            E4LimitGap.thirdNegativeFrom(p)
                    .ifPresent(nodes -> thresholds.add("K ≥ " + nodes + " at p = " + Fractions.format(p)));
        }
        List<RandomWalk> beyond = walks.stream().filter(walk -> E4LimitGap.thirdNegativeFrom(walk.p())
                .filter(nodes -> nodes.compareTo(BigInteger.valueOf(walk.nodes())) <= 0).isPresent()).toList();
        long negative = beyond.stream()
                .filter(walk -> E4LimitGap.of(walk.nodes(), walk.p()).gap(3).compareTo(BigFraction.ZERO) < 0).count();
        return List.of("by the closed form gap_3(∞) < 0 on every circle with " + String.join(", ", thresholds),
                "computed, gap_3(∞) < 0 on " + negative + " of the " + beyond.size()
                        + " instances of the domain for which the closed form says so");
    }

    /** What remains of the lemma: p = ½, where gap and limit are positive, each computed. */
    @Override
    Optional<Corrected> corrected(Grid grid) {
        Walks half = Walks.nodes(Walks.LEAST_NODES, grid.limitNodes()).p(Probabilities.half());
        Domain<RandomWalk> everyLength = half.lengths(3, 2 * grid.limitNodes()).walks();
        Search search = Search.over(everyLength, E4AttentionGap::check)
                .and(Search.over(half.limits(), E48LimitGapStatement::check))
                .in(everyLength.description() + "; and N → ∞, every k at once");
        return Optional.of(new Corrected(
                "at p = ½, gap_k(N) > 0 for every N ≥ 3 and 2 ≤ k ≤ N − 1, and lim gap_k(N) > 0 for every k ≥ 2",
                search.examination()));
    }
}
