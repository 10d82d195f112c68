package org.circlewalk.checker.audit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.commons.math3.fraction.BigFraction;
import org.circlewalk.checker.audit.TrainingRuns.Checkpoint;
import org.circlewalk.impl.run.StepRecord;
import org.circlewalk.impl.run.TrainingSettings;
import org.circlewalk.spec.lemma.E4AttentionGap;
import org.circlewalk.spec.lemma.E4LimitGap;
import org.circlewalk.spec.lemma.Statement;
import org.circlewalk.spec.parameter.Fractions;
import org.circlewalk.spec.parameter.PaperSettings;
import org.circlewalk.spec.walk.RandomWalk;

/**
 * Items 1 and 4 of Theorem 3.1: does training reach the optimal accuracy and attend the parent token? The theorem is for N
 * large and M = Ω(N^{3/2}), so a single (N, M) is no evidence: an item is taken to be refuted at (K, p) if the exact limit of
 * Lemma E.4 is negative there and the item fails at every (N, M) of a ladder that goes up in both.
 */
final class SelectionAudit {
    /** The paper's larger circle, at a p well inside the region where the limit is negative. */
    private static final int NODES = PaperSettings.LARGE_NODES;
    private static final BigFraction P = new BigFraction(4, 5);
    private static final List<Integer> LENGTHS = List.of(PaperSettings.LARGE_LENGTH, 201, 251, 401, 801);
    /** M is so many times N^{3/2}, rounded up. */
    private static final List<Integer> FACTORS = List.of(1, 10);
    /** The smallest circle with a negative limit for p of denominator up to 20: it is so near 0 that N and M decide. */
    private static final RandomWalk MARGINAL = new RandomWalk(17, 201, new BigFraction(7, 9));
    private static final List<Integer> EARLY = List.of(10, 20, 30, 40, 50);

    private final Grid grid;
    private final TrainingRuns runs;
    private final EnclosedAudit enclosed;
    /** Decimals of gap_k(N), by (K, N, p): the two items share them. */
    private final Map<RandomWalk, String> gaps = new ConcurrentHashMap<>();

    SelectionAudit(Grid grid, TrainingRuns runs, EnclosedAudit enclosed) {
        this.grid = grid;
        this.runs = runs;
        this.enclosed = enclosed;
    }

    Map<Statement, Supplier<AuditRow>> rows() {
        return Map.of(
                Statement.T_3_1_1, () -> row(Statement.T_3_1_1, SelectionAudit::isOptimal,
                        "where every limit gap of Lemma E.4 is positive and N is large, the accuracy is max(p, 1−p)")
                        .withEnclosed(enclosed.accuracies()),
                Statement.T_3_1_4, () -> row(Statement.T_3_1_4, SelectionAudit::selectsParent,
                        "where every limit gap of Lemma E.4 is positive and N is large, attention selects the parent")
                        .withEnclosed(enclosed.selections()));
    }

    private static boolean isOptimal(Checkpoint end, RandomWalk walk) {
        return walk.optimalAccuracy().equals(end.record().accuracy().exact());
    }

    private static boolean selectsParent(Checkpoint end, RandomWalk walk) {
        return end.record().selectedPosition() == walk.visible();
    }

    /** Whether an item of the theorem holds at the end of a run. */
    private interface Item {
        boolean holds(Checkpoint end, RandomWalk walk);
    }

    private static List<RandomWalk> walks() {
        return LENGTHS.stream().map(n -> new RandomWalk(NODES, n, P)).toList();
    }

    private Checkpoint end(RandomWalk walk, int factor) {
        return runs.after(walk, TrainingSettings.positionDimension(walk.length(), factor), PaperSettings.STEPS);
    }

    private AuditRow row(Statement statement, Item item, String correctedClaim) {
        boolean negative = E4LimitGap.of(NODES, P).smallestNegative().isPresent();
        int failures = 0;
        for (RandomWalk walk : walks()) {
            failures += (int) FACTORS.stream().filter(factor -> !item.holds(end(walk, factor), walk)).count();
        }
        int trained = LENGTHS.size() * FACTORS.size();
        Verdict unlessRefuted = failures == 0 ? Verdict.MEASURED : Verdict.UNDECIDED;
        boolean refuted = negative && failures == trained;
        return new AuditRow(statement, "N large and M = Ω(N^(3/2)): refuted where a limit gap of Lemma E.4 is negative and the "
                + "model after " + PaperSettings.STEPS + " steps fails for all N and M it was trained at", Method.MEASURED, domain(),
                trained, refuted ? Verdict.REFUTED : unlessRefuted, refuted ? counterexample() : null,
                List.of(gaps(), marginal(), paperSettings()), corrected(correctedClaim, item));
    }

    private static String domain() {
        return "population runs of " + PaperSettings.STEPS + " steps at η = 1, ε = 1/10, K = " + NODES + ", p = " + Fractions.format(P)
                + ", trained at N = " + Text.list(LENGTHS) + ", each with "
                + FACTORS.stream().map(factor -> "M = " + multiple(factor)).collect(Collectors.joining(" and "))
                + ", rounded up";
    }

    private static String multiple(int factor) {
        return (factor == 1 ? "" : factor + "·") + "N^(3/2)";
    }

    Counterexample counterexample() {
        RandomWalk shortest = walks().get(0);
        E4LimitGap limit = E4LimitGap.of(NODES, P);
        int k = limit.smallestNegative().orElseThrow();
        return Counterexample.at(shortest, outcomes(shortest) + "; it fails as well at N = "
                + Text.list(LENGTHS.subList(1, LENGTHS.size())) + "; gap_" + k + "(∞) = " + Text.abbreviated(limit.gap(k)));
    }

    /** What became of a walk at each M, equal ends together. */
    private String outcomes(RandomWalk walk) {
        Map<String, List<Integer>> dimensions = new LinkedHashMap<>();
        for (int factor : FACTORS) {
            dimensions.computeIfAbsent(outcome(end(walk, factor), walk), unused -> new ArrayList<>())
                    .add(TrainingSettings.positionDimension(walk.length(), factor));
        }
        return dimensions.entrySet().stream()
                .map(entry -> "with M = " + Text.list(entry.getValue()) + " training ends with " + entry.getKey())
                .collect(Collectors.joining("; "));
    }

    private static String outcome(Checkpoint checkpoint, RandomWalk walk) {
        StepRecord end = checkpoint.record();
        BigFraction exact = end.accuracy().exact();
        return "attention " + Text.decimal(end.selectedScore()) + " on s_{N−" + (walk.length() - end.selectedPosition())
                + "}, accuracy " + (exact == null ? Text.decimal(end.accuracy().value()) + " (sampled)"
                : Text.abbreviated(exact) + " (exact for the trained model)")
                + ", optimal " + Fractions.format(walk.optimalAccuracy());
    }

    /** The finite gaps that decide the second step, beside their limit. */
    private String gaps() {
        E4LimitGap limit = E4LimitGap.of(NODES, P);
        int k = limit.smallestNegative().orElse(3);
        return "exact, in decimals: at K = " + NODES + ", p = " + Fractions.format(P) + " gap_" + k + " is "
                + Text.list(walks().stream().map(walk -> gap(walk, k) + " at N = " + walk.length()).toList()) + "; its limit is "
                + Text.decimal(Fractions.toDouble(limit.gap(k)));
    }

    private String gap(RandomWalk walk, int k) {
        return gaps.computeIfAbsent(walk, key -> Text.decimal(Fractions.toDouble(E4AttentionGap.gap(key, k))));
    }

    /** Why a negative limit alone does not say what training does at a given N and M. */
    String marginal() {
        E4LimitGap limit = E4LimitGap.of(MARGINAL.nodes(), MARGINAL.p());
        int k = limit.smallestNegative().orElse(3);
        return "where the gap is near 0, N and M decide: at " + MARGINAL + " gap_" + k + " is " + gap(MARGINAL, k)
                + ", its limit " + Text.decimal(Fractions.toDouble(limit.gap(k))) + "; " + outcomes(MARGINAL);
    }

    /** The paper's own settings, at several T. */
    private String paperSettings() {
        List<String> outcomes = new ArrayList<>();
        for (BigFraction p : List.of(BigFraction.ONE_HALF, new BigFraction(7, 10), new BigFraction(9, 10))) {
            RandomWalk walk = new RandomWalk(PaperSettings.NODES, PaperSettings.LENGTH, p);
            boolean always = runs.at(walk, EARLY).stream()
                    .allMatch(end -> isOptimal(end, walk) && selectsParent(end, walk));
            outcomes.add("p = " + Fractions.format(p) + (always ? " yes" : " no"));
        }
        return "K = " + PaperSettings.NODES + ", N = " + PaperSettings.LENGTH + ", M = " + PaperSettings.POSITION_DIMENSION
                + ": optimal accuracy (exact for the trained model) and parent token at T = " + Text.list(EARLY) + ": "
                + String.join(", ", outcomes);
    }

    /** Where all limit gaps are positive: the item at two long N. */
    private Corrected corrected(String claim, Item item) {
        List<Integer> lengths = List.of(grid.longWalk(), 2 * grid.longWalk() - 1);
        long count = 0;
        List<String> exceptions = new ArrayList<>();
        for (int k = ExactAudit.SMALLEST_NODES; k <= grid.limitNodes(); k += 3) {
            for (BigFraction p : Grid.upperHalf(grid.denominator())) {
                if (E4LimitGap.of(k, p).smallestNotPositive().isEmpty()) {
                    count += lengths.size();
                    exceptions.addAll(exceptions(k, p, lengths, item));
                }
            }
        }
        String domain = "K from 5 to " + grid.limitNodes() + " in steps of 3, N = " + Text.list(lengths)
                + ", M = N^(3/2) rounded up, ½ ≤ p < 1 of denominator ≤ " + grid.denominator()
                + (exceptions.isEmpty() ? "" : "; exceptions: " + String.join("; ", exceptions));
        return new Corrected(claim, Method.MEASURED, domain, count,
                exceptions.isEmpty() ? Verdict.MEASURED : Verdict.UNDECIDED);
    }

    private List<String> exceptions(int nodes, BigFraction p, List<Integer> lengths, Item item) {
        return lengths.stream().map(n -> new RandomWalk(nodes, n, p))
                .filter(walk -> !item.holds(runs.after(walk, PaperSettings.STEPS), walk))
                .map(walk -> walk + ": " + outcome(runs.after(walk, PaperSettings.STEPS), walk)).toList();
    }
}
