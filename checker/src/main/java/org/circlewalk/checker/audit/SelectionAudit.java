package org.circlewalk.checker.audit;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.commons.math3.fraction.BigFraction;
import org.circlewalk.checker.audit.TrainingRuns.Checkpoint;
import org.circlewalk.impl.run.StepRecord;
import org.circlewalk.spec.lemma.E4LimitGap;
import org.circlewalk.spec.lemma.Statement;
import org.circlewalk.spec.parameter.Fractions;
import org.circlewalk.spec.parameter.PaperSettings;
import org.circlewalk.spec.walk.RandomWalk;

/**
 * Items 1 and 4 of Theorem 3.1: does training reach the optimal accuracy and attend the parent token? "N large" is read as:
 * for the given K and p, at every N from some N on. So a counterexample needs (K, p) in the region where the exact limit of
 * Lemma E.4 is negative, and a run that fails at its N and at every longer one that was tried.
 */
final class SelectionAudit {
    private static final List<Integer> LENGTHS = List.of(51, 101, 201, 401, 801);
    private static final List<Integer> EARLY = List.of(10, 20, 30, 40, 50);

    private final Grid grid;
    private final TrainingRuns runs;
    private final EnclosedAudit enclosed;

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

    private AuditRow row(Statement statement, Item item, String correctedClaim) {
        List<String> findings = new ArrayList<>();
        Set<RandomWalk> trained = new HashSet<>();
        Counterexample first = null;
        for (int k = ExactAudit.SMALLEST_NODES; k <= grid.limitNodes() && first == null; k++) {
            first = firstPersistentFailure(k, AttentionAudit.negativeProbabilities(k, grid.fineDenominator()), item,
                    trained);
        }
        findings.add(paperSettings());
        findings.add(outcome(new RandomWalk(PaperSettings.LARGE_NODES, PaperSettings.LARGE_LENGTH, new BigFraction(4, 5))));
        String domain = "population runs of " + PaperSettings.STEPS + " steps at η = 1, ε = 1/10, M = 1000 for N ≤ 101 and "
                + "N^(3/2) beyond: K from 5 to "
                + (first == null ? grid.limitNodes() : first.nodes()) + ", ½ < p < 1 of denominator ≤ "
                + grid.fineDenominator() + " with a negative limit gap, N in " + LENGTHS
                + (first == null ? "" : "; in the order of K, N, p up to the counterexample");
        Verdict withoutFailure = trained.isEmpty() ? Verdict.UNDECIDED : Verdict.MEASURED;
        Verdict verdict = first == null ? withoutFailure : Verdict.REFUTED;
        return new AuditRow(statement, "N large: at every N of the ladder from the counterexample's on; the model after "
                + PaperSettings.STEPS + " steps", Method.MEASURED, domain, trained.size(), verdict, first, findings,
                corrected(correctedClaim, item));
    }

    /**
     * The first (N, p) at which the item fails, and at every longer N for the same p.
     *
     * @param trained the walks that were trained for it are added here
     */
    private Counterexample firstPersistentFailure(int nodes, List<BigFraction> region, Item item, Set<RandomWalk> trained) {
        for (int from = 0; from < LENGTHS.size(); from++) {
            for (BigFraction p : region) {
                List<Integer> longer = LENGTHS.subList(from, LENGTHS.size());
                boolean persistent = longer.stream().map(n -> new RandomWalk(nodes, n, p))
                        .peek(trained::add).noneMatch(walk -> item.holds(runs.after(walk, PaperSettings.STEPS), walk));
                if (persistent) {
                    RandomWalk walk = new RandomWalk(nodes, longer.get(0), p);
                    E4LimitGap limit = E4LimitGap.of(nodes, p);
                    int k = limit.smallestNegative().orElseThrow();
                    return Counterexample.at(walk, outcome(walk) + "; likewise at N in " + longer + "; gap_" + k
                            + "(∞) = " + Text.abbreviated(limit.gap(k)));
                }
            }
        }
        return null;
    }

    private String outcome(RandomWalk walk) {
        StepRecord end = runs.after(walk, PaperSettings.STEPS).record();
        BigFraction exact = end.accuracy().exact();
        return walk + ": after " + PaperSettings.STEPS + " steps attention " + Text.decimal(end.selectedScore())
                + " is on s_{N−" + (walk.length() - end.selectedPosition()) + "}, accuracy "
                + (exact == null ? Text.decimal(end.accuracy().value()) + " (sampled)" : Text.abbreviated(exact) + " (exact)")
                + ", optimal " + Fractions.format(walk.optimalAccuracy());
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
        return "K = " + PaperSettings.NODES + ", N = " + PaperSettings.LENGTH
                + ": optimal accuracy (exact) and parent token at T in " + EARLY + ": " + String.join(", ", outcomes);
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
        String domain = "K from 5 to " + grid.limitNodes() + " in steps of 3, N in " + lengths
                + ", ½ ≤ p < 1 of denominator ≤ " + grid.denominator()
                + (exceptions.isEmpty() ? "" : "; exceptions: " + String.join("; ", exceptions));
        return new Corrected(claim, Method.MEASURED, domain, count,
                exceptions.isEmpty() ? Verdict.MEASURED : Verdict.UNDECIDED);
    }

    private List<String> exceptions(int nodes, BigFraction p, List<Integer> lengths, Item item) {
        return lengths.stream().map(n -> new RandomWalk(nodes, n, p))
                .filter(walk -> !item.holds(runs.after(walk, PaperSettings.STEPS), walk))
                .map(this::outcome).toList();
    }
}
