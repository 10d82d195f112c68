package org.circlewalk.checker.audit;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.commons.math3.fraction.BigFraction;
import org.circlewalk.spec.lemma.C5AttentionToParent;
import org.circlewalk.spec.lemma.C5AttentionToParent.Sign;
import org.circlewalk.spec.lemma.E4AttentionGap;
import org.circlewalk.spec.lemma.E4LimitGap;
import org.circlewalk.spec.lemma.E4VisitCounts;
import org.circlewalk.spec.lemma.Evidence;
import org.circlewalk.spec.lemma.Statement;
import org.circlewalk.spec.parameter.Fractions;
import org.circlewalk.spec.parameter.PaperSettings;
import org.circlewalk.spec.walk.RandomWalk;

/** Lemma E.4, every step of its proof, and Lemma C.5, which rests on it: all exact. */
final class AttentionAudit {
    private static final int SERIES_DEGREE = 6;
    private static final List<Integer> CERTIFIED_LENGTHS = List.of(51, 101, 201);
    /** The p whose thresholds are printed. */
    private static final List<BigFraction> SHOWN = List.of(new BigFraction(2, 3), new BigFraction(3, 4),
            new BigFraction(7, 9), new BigFraction(4, 5), new BigFraction(9, 10));

    private final Grid grid;

    AttentionAudit(Grid grid) {
        this.grid = grid;
    }

    Map<Statement, Supplier<AuditRow>> rows() {
        return Map.of(
                Statement.C_5, this::attentionToParent,
                Statement.E_4_1, this::visits,
                Statement.E_4_2, this::single,
                Statement.E_4_3, this::pairs,
                Statement.E_4_4, this::monotone,
                Statement.E_4_5, this::firstBase,
                Statement.E_4_6, this::secondBase,
                Statement.E_4_7, this::gapEverywhere,
                Statement.E_4_8, this::gapInTheLimit);
    }

    private AuditRow visits() {
        int nodes = grid.nodes() + 5;
        int length = 3 * grid.length();
        return Search.over(Grid.walks(3, nodes, 2, length, Grid.upperHalf(grid.denominator())), E4VisitCounts::checkVisits)
                .exact(Statement.E_4_1, "as worded", "3 ≤ K ≤ " + nodes + ", 2 ≤ N ≤ " + length
                        + ", ½ ≤ p < 1 of denominator ≤ " + grid.denominator());
    }

    /** An instance of a step of the proof that is about an index m instead of N. */
    private record Indexed(RandomWalk walk, String name, int index) {
        Counterexample counterexample(String detail) {
            return Counterexample.withIndex(walk, name + " = " + index, detail);
        }
    }

    private List<Indexed> indexed(String name, int largestIndex) {
        List<Indexed> instances = new ArrayList<>();
        for (int k = ExactAudit.SMALLEST_NODES; k <= grid.nodes() + 3; k++) {
            for (int m = 1; m <= largestIndex; m++) {
                for (BigFraction p : Grid.upperHalf(grid.denominator())) {
                    instances.add(new Indexed(new RandomWalk(k, 2, p), name, m));
                }
            }
        }
        return instances;
    }

    private String indexedDomain(String index, int largest) {
        return "5 ≤ K ≤ " + (grid.nodes() + 3) + ", 1 ≤ " + index + " ≤ " + largest + ", ½ ≤ p < 1 of denominator ≤ "
                + grid.denominator();
    }

    private interface IndexedCheck {
        Evidence check(RandomWalk walk, int index);
    }

    private AuditRow indexedRow(Statement statement, String index, IndexedCheck check) {
        int largest = grid.length();
        List<Indexed> instances = indexed(index, largest);
        Search search = Search.over(instances, i -> check.check(i.walk(), i.index()), Indexed::counterexample);
        Search atHalf = Search.over(instances.stream()
                        .filter(i -> i.walk().p().equals(BigFraction.ONE_HALF)).toList(),
                i -> check.check(i.walk(), i.index()), Indexed::counterexample);
        return search.exact(statement, "as a step of the proof, for every " + index + "; the order is K, " + index + ", p",
                        indexedDomain(index, largest))
                .withFindings("at p = ½ it fails on " + atHalf.failures() + " of " + atHalf.instances() + " instances");
    }

    private AuditRow single() {
        return indexedRow(Statement.E_4_2, "k", E4VisitCounts::checkSingle);
    }

    private AuditRow pairs() {
        return indexedRow(Statement.E_4_3, "m", E4VisitCounts::checkPair);
    }

    private AuditRow monotone() {
        return indexedRow(Statement.E_4_4, "m", E4VisitCounts::checkMonotone);
    }

    private AuditRow firstBase() {
        return base(Statement.E_4_5, E4VisitCounts::checkFirstBase);
    }

    private AuditRow secondBase() {
        return base(Statement.E_4_6, E4VisitCounts::checkSecondBase);
    }

    private AuditRow base(Statement statement, Function<RandomWalk, Evidence> check) {
        int nodes = grid.nodes() + 5;
        List<BigFraction> ps = Grid.upperHalf(grid.denominator());
        List<RandomWalk> walks = Grid.walks(ExactAudit.SMALLEST_NODES, nodes, 2, 2, ps);
        Search search = Search.over(walks, check, Counterexample::inTheLimit);
        List<Integer> failing = Grid.walks(3, nodes, 2, 2, ps).stream().filter(walk -> check.apply(walk).isFailure())
                .map(RandomWalk::nodes).distinct().sorted(Comparator.naturalOrder()).toList();
        return search.exact(statement, "as worded, for K > 4",
                        "5 ≤ K ≤ " + nodes + ", ½ ≤ p < 1 of denominator ≤ " + grid.denominator())
                .withFindings("with K = 3 and 4 taken in, it fails for "
                        + (failing.isEmpty() ? "no K" : "K = " + Text.list(failing)));
    }

    private AuditRow gapEverywhere() {
        int nodes = grid.nodes() + 2;
        int length = grid.length() + 4;
        return Search.over(Grid.walks(ExactAudit.SMALLEST_NODES, nodes, 3, length,
                        Grid.upperHalf(grid.fineDenominator())), E4AttentionGap::check)
                .exact(Statement.E_4_7, "as worded but for every N, for K > 4; the paper asks N to be large against 1/(p(1−p))",
                        "5 ≤ K ≤ " + nodes + ", 3 ≤ N ≤ " + length + ", ½ ≤ p < 1 of denominator ≤ "
                                + grid.fineDenominator());
    }

    private AuditRow gapInTheLimit() {
        List<RandomWalk> walks = Grid.walks(ExactAudit.SMALLEST_NODES, grid.limitNodes(), 2, 2,
                Grid.upperHalf(grid.fineDenominator()));
        AuditRow row = Search.over(walks, AttentionAudit::checkLimit, Counterexample::inTheLimit)
                .exact(Statement.E_4_8, "N → ∞ at fixed K > 4 and p, every k ≥ 2 at once",
                        "5 ≤ K ≤ " + grid.limitNodes() + ", ½ ≤ p < 1 of denominator ≤ " + grid.fineDenominator());
        List<String> findings = new ArrayList<>(negativeRegion());
        findings.addAll(negativeForEver(walks));
        return row.withFindings(findings.toArray(String[]::new)).withCorrected(positiveAtEqualSteps());
    }

    private static Evidence checkLimit(RandomWalk walk) {
        E4LimitGap limit = E4LimitGap.of(walk.nodes(), walk.p());
        Optional<Integer> notPositive = limit.smallestNotPositive();
        if (notPositive.isEmpty()) {
            return Evidence.holds();
        }
        int k = limit.smallestNegative().orElse(notPositive.get());
        String detail = "gap_" + k + "(∞) = " + Fractions.format(limit.gap(k));
        return limit.smallestNegative().isPresent() ? Evidence.fails(detail) : Evidence.ties(detail);
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
    private Corrected positiveAtEqualSteps() {
        int nodes = grid.limitNodes();
        int length = 2 * nodes;
        List<BigFraction> half = List.of(BigFraction.ONE_HALF);
        Search search = Search.over(Grid.walks(ExactAudit.SMALLEST_NODES, nodes, 3, length, half), E4AttentionGap::check)
                .and(Search.over(Grid.walks(ExactAudit.SMALLEST_NODES, nodes, 2, 2, half), AttentionAudit::checkLimit,
                        Counterexample::inTheLimit));
        return new Corrected("at p = ½, gap_k(N) > 0 for every N ≥ 3 and 2 ≤ k ≤ N − 1, and lim gap_k(N) > 0 for every k ≥ 2",
                Method.EXACT, "5 ≤ K ≤ " + nodes + ", p = ½, 3 ≤ N ≤ " + length + "; and N → ∞, every k at once",
                search.instances(), search.verdict());
    }

    /** For each K the smallest and the largest p = i/100 ≥ ½ with a negative limit. */
    private List<String> negativeRegion() {
        List<String> lines = new ArrayList<>();
        for (int k = ExactAudit.SMALLEST_NODES; k <= grid.limitNodes(); k++) {
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

    /**
     * The verdict is that for N large, certified at every N of a ladder; that the sign stays for all larger N is argued in the
     * note, from the limit of Lemma E.4.
     */
    private AuditRow attentionToParent() {
        Search everyLength = Search.over(Grid.walks(ExactAudit.SMALLEST_NODES, grid.nodes(), 3, grid.length(),
                        Grid.upperHalf(grid.fineDenominator())),
                walk -> C5AttentionToParent.check(walk, PaperSettings.ETA, PaperSettings.EPSILON));
        Counterexample first = null;
        long certified = 0;
        for (int k = ExactAudit.SMALLEST_NODES; k <= grid.limitNodes() && first == null; k++) {
            for (BigFraction p : negativeProbabilities(k, grid.denominator())) {
                if (first == null) {
                    certified += CERTIFIED_LENGTHS.size();
                    first = certifiedFailure(k, p);
                }
            }
        }
        return new AuditRow(Statement.C_5, "the sign of E[g_j] − E[g_{N−1}] at V⁽¹⁾ and uniform S, for N large: certified at N = "
                + Text.list(CERTIFIED_LENGTHS), Method.ENCLOSED, "K from 5 on, ½ < p < 1 of denominator ≤ " + grid.denominator()
                + " with a negative limit gap, η = 1, ε = 1/10", certified, first == null ? Verdict.UNDECIDED : Verdict.REFUTED,
                first, List.of(), null)
                .withFindings("exact, at any N: fails on " + everyLength.failures() + " of " + everyLength.instances()
                                + " walks with 5 ≤ K ≤ " + grid.nodes() + ", 3 ≤ N ≤ " + grid.length()
                                + (everyLength.first() == null ? "" : ", first at " + everyLength.first().instance()),
                        certified(PaperSettings.LARGE_NODES, PaperSettings.LARGE_LENGTH, new BigFraction(4, 5)),
                        certified(PaperSettings.NODES, PaperSettings.LENGTH, new BigFraction(7, 10)));
    }

    /** The ½ &lt; p &lt; 1 with a negative limit gap for some k, in order of denominator, then p. */
    static List<BigFraction> negativeProbabilities(int nodes, int maxDenominator) {
        return Grid.aboveHalf(maxDenominator).stream()
                .filter(p -> E4LimitGap.of(nodes, p).smallestNegative().isPresent()).toList();
    }

    /**
     * The walk of the shortest N, if some position is certified to gain more than the parent at every N of the ladder; the
     * longest is looked at first, since it is the likeliest to be none.
     */
    private static Counterexample certifiedFailure(int nodes, BigFraction p) {
        for (int i = CERTIFIED_LENGTHS.size() - 1; i >= 0; i--) {
            int n = CERTIFIED_LENGTHS.get(i);
            Sign[] signs = C5AttentionToParent.certifiedSigns(new RandomWalk(nodes, n, p), PaperSettings.ETA,
                    PaperSettings.EPSILON, SERIES_DEGREE);
            if (!List.of(signs).contains(Sign.NEGATIVE)) {
                return null;
            }
        }
        RandomWalk shortest = new RandomWalk(nodes, CERTIFIED_LENGTHS.get(0), p);
        return Counterexample.at(shortest, certainGains(shortest) + "; some position does at N = "
                + Text.list(CERTIFIED_LENGTHS.subList(1, CERTIFIED_LENGTHS.size())) + " as well");
    }

    /** The certified outcome on one walk that enumeration cannot reach. */
    private static String certified(int nodes, int length, BigFraction p) {
        RandomWalk walk = new RandomWalk(nodes, length, p);
        return "certified at " + walk + ": " + certainGains(walk);
    }

    private static String certainGains(RandomWalk walk) {
        Sign[] signs = C5AttentionToParent.certifiedSigns(walk, PaperSettings.ETA, PaperSettings.EPSILON, SERIES_DEGREE);
        List<String> negative = new ArrayList<>();
        int undecided = 0;
        for (int j = 1; j <= signs.length; j++) {
            if (signs[j - 1] == Sign.NEGATIVE) {
                negative.add("N−" + (walk.length() - j));
            }
            undecided += signs[j - 1] == Sign.UNDECIDED ? 1 : 0;
        }
        return "positions that certainly gain more attention than the parent: " + Text.list(negative)
                + (undecided == 0 ? "" : "; undecided: " + undecided);
    }
}
