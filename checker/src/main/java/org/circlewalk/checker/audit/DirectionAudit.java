package org.circlewalk.checker.audit;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.apache.commons.math3.fraction.BigFraction;
import org.circlewalk.checker.audit.TrainingRuns.Checkpoint;
import org.circlewalk.impl.model.ModelState;
import org.circlewalk.spec.circulant.Circulant;
import org.circlewalk.spec.lemma.C7ParentDecomposition;
import org.circlewalk.spec.lemma.C8ValueDirection;
import org.circlewalk.spec.lemma.Evidence;
import org.circlewalk.spec.lemma.Statement;
import org.circlewalk.spec.parameter.Fractions;
import org.circlewalk.spec.parameter.PaperSettings;
import org.circlewalk.spec.walk.RandomWalk;

/**
 * The statements about where V and f(X) go as T grows: Lemmas C.7 to C.9 and items 2 and 3 of Theorem 3.1. Measured on long
 * population runs, on walks where attention does select the parent, so that nothing but the direction is in question.
 */
final class DirectionAudit {
    /** From K² on, for the smallest K: the paper's N is large. */
    private static final List<Integer> LENGTHS = List.of(25, 49, PaperSettings.LENGTH);
    private static final String SQUARE_ROOT = "the entrywise square root of Πᵀ";
    private static final String LENIENCE = "; refuted where the exponent is more than " + Growth.TOLERANCE
            + " above the claimed one, at this N and every longer one tried";

    private final Grid grid;
    private final TrainingRuns runs;
    private final EnclosedAudit enclosed;
    private final List<Integer> steps;
    private final List<RandomWalk> walks;

    DirectionAudit(Grid grid, TrainingRuns runs, EnclosedAudit enclosed) {
        this.grid = grid;
        this.runs = runs;
        this.enclosed = enclosed;
        this.steps = List.of(grid.trainingSteps() / 10, grid.trainingSteps());
        this.walks = walks();
    }

    /** In the order of {@link Counterexample}: the smallest circle of Theorem 3.1, then the paper's own settings. */
    private static List<RandomWalk> walks() {
        BigFraction half = BigFraction.ONE_HALF;
        BigFraction sevenTenths = new BigFraction(7, 10);
        BigFraction nineTenths = new BigFraction(9, 10);
        List<RandomWalk> small = LENGTHS.stream()
                .flatMap(n -> Grid.walks(ExactAudit.SMALLEST_NODES, ExactAudit.SMALLEST_NODES, n, n, Grid.upperHalf(3)).stream())
                .toList();
        List<RandomWalk> paper = Grid.walks(PaperSettings.NODES, PaperSettings.NODES, PaperSettings.LENGTH,
                PaperSettings.LENGTH, List.of(half, sevenTenths, nineTenths));
        RandomWalk large = new RandomWalk(PaperSettings.LARGE_NODES, PaperSettings.LARGE_LENGTH, half);
        return Stream.of(small, paper, List.of(large)).flatMap(List::stream).toList();
    }

    Map<Statement, Supplier<AuditRow>> rows() {
        return Map.of(
                Statement.C_7, this::decomposition,
                Statement.C_8, () -> value(Statement.C_8),
                Statement.C_9, () -> output(Statement.C_9),
                Statement.T_3_1_2, () -> output(Statement.T_3_1_2).withEnclosed(enclosed.outputs()),
                Statement.T_3_1_3, () -> value(Statement.T_3_1_3).withEnclosed(enclosed.directions()));
    }

    private String domain() {
        return "population runs to T = " + grid.trainingSteps() + " at η = 1, ε = 1/10, M = 1000: (K, N, p) = "
                + String.join(", ", walks.stream().map(walk -> "(" + walk.nodes() + ", " + walk.length() + ", "
                + Fractions.format(walk.p()) + ")").toList());
    }

    private Growth growth(RandomWalk walk, ToDoubleFunction<Checkpoint> quantity) {
        List<Checkpoint> ends = runs.at(walk, steps);
        return Growth.between(steps.get(0), quantity.applyAsDouble(ends.get(0)),
                steps.get(1), quantity.applyAsDouble(ends.get(1)));
    }

    /**
     * The verdict over all walks on "the quantity is O(T^claimed)". A counterexample is a walk that refutes it together
     * with all longer ones of the same K and p, since the paper's N is large.
     */
    private AuditRow row(Statement statement, String reading, double claimed,
                         Function<RandomWalk, ToDoubleFunction<Checkpoint>> quantity, Function<RandomWalk, String> exact) {
        Map<RandomWalk, Verdict> verdicts = new LinkedHashMap<>();
        List<String> findings = new ArrayList<>();
        for (RandomWalk walk : walks) {
            Growth growth = growth(walk, quantity.apply(walk));
            Verdict verdict = selectsParent(walk) ? growth.verdict(claimed) : Verdict.UNDECIDED;
            verdicts.put(walk, verdict);
            findings.add(walk + ": " + growth + " (" + verdict.text() + ")");
        }
        Counterexample first = walks.stream().filter(walk -> failsFromHereOn(walk, verdicts)).findFirst()
                .map(walk -> Counterexample.at(walk, "from T = " + steps.get(0) + " to " + steps.get(1) + ": "
                        + growth(walk, quantity.apply(walk)) + "; likewise at every longer N tried; " + exact.apply(walk)))
                .orElse(null);
        Verdict verdict = first == null ? verdicts.values().stream().reduce(Verdict.MEASURED, DirectionAudit::worse)
                : Verdict.REFUTED;
        return new AuditRow(statement, reading + LENIENCE, Method.MEASURED, domain(), walks.size(), verdict, first, findings, null);
    }

    private static boolean failsFromHereOn(RandomWalk walk, Map<RandomWalk, Verdict> verdicts) {
        return verdicts.entrySet().stream()
                .filter(entry -> entry.getKey().nodes() == walk.nodes() && entry.getKey().p().equals(walk.p())
                        && entry.getKey().length() >= walk.length())
                .allMatch(entry -> entry.getValue() == Verdict.REFUTED);
    }

    private static Verdict worse(Verdict a, Verdict b) {
        return b == Verdict.MEASURED ? a : b;
    }

    private boolean selectsParent(RandomWalk walk) {
        return runs.at(walk, steps).stream().allMatch(end -> end.record().selectedPosition() == walk.visible());
    }

    private Corrected corrected(String claim, double claimed,
                                Function<RandomWalk, ToDoubleFunction<Checkpoint>> quantity) {
        Verdict verdict = Verdict.MEASURED;
        for (RandomWalk walk : walks) {
            verdict = worse(verdict, selectsParent(walk) && isOptimal(walk)
                    ? growth(walk, quantity.apply(walk)).verdict(claimed) : Verdict.UNDECIDED);
        }
        return new Corrected(claim, Method.MEASURED, domain(), walks.size(), verdict);
    }

    /** Whether the accuracy at the end is max(p, 1−p), exactly. */
    private boolean isOptimal(RandomWalk walk) {
        return walk.optimalAccuracy().equals(runs.at(walk, steps).get(1).record().accuracy().exact());
    }

    private AuditRow value(Statement statement) {
        return row(statement, "as worded: the distance of the directions is O(T^(−1/2)), where attention selects the parent",
                -0.5, walk -> end -> end.record().distanceToTransition(), DirectionAudit::exactLimit)
                .withCorrected(corrected("V/‖V‖ converges to the direction of " + SQUARE_ROOT + " at rate T^(−1/2)",
                        -0.5, walk -> end -> end.record().distanceToSquareRoot()));
    }

    private AuditRow output(Statement statement) {
        return row(statement, "as worded: the largest distance over 1000 test walks is O(T^(−1/2)), where attention selects the parent",
                -0.5, walk -> end -> end.record().outputToTransition(), DirectionAudit::exactLimit)
                .withCorrected(corrected("f(X)/‖f(X)‖ converges to the direction of the entrywise square root of "
                                + "Πᵀx_{N−1} at rate T^(−1/2); its largest entry is still the most likely next node",
                        -0.5, walk -> end -> end.record().outputToSquareRoot()));
    }

    private AuditRow decomposition() {
        AuditRow row = row(Statement.C_7, "min over β of ‖V − βΠᵀ‖_max stays bounded, as T^0", 0,
                walk -> end -> Fractions.toDouble(
                        C7ParentDecomposition.distanceToTransition(exact(end.state()), walk.p())),
                walk -> "exact recurrence: " + recurrence(walk));
        return row.withCorrected(corrected("V = β_t · (" + SQUARE_ROOT + ") + Ṽ_t with Ṽ_t bounded and β_t ~ √(2ηt/K)", 0,
                walk -> end -> distanceToSquareRootLaw(end, walk)));
    }

    /**
     * What the recurrence w ← w + c/w, c = ηπ/K, to which attention on the parent reduces an entry of V, does exactly:
     * bounds of w_T² for the two neighbours, whose quotient tends to p/q, not to (p/q)².
     */
    private static String recurrence(RandomWalk walk) {
        int steps = 1000;
        BigFraction epsilon = PaperSettings.EPSILON;
        BigFraction cp = PaperSettings.ETA.multiply(walk.p()).divide(walk.nodes());
        BigFraction cq = PaperSettings.ETA.multiply(walk.q()).divide(walk.nodes());
        double low = Fractions.toDouble(C7ParentDecomposition.squareAtLeast(epsilon, cp, steps)
                .divide(C7ParentDecomposition.squareAtMost(epsilon, cq, steps)));
        double high = Fractions.toDouble(C7ParentDecomposition.squareAtMost(epsilon, cp, steps)
                .divide(C7ParentDecomposition.squareAtLeast(epsilon, cq, steps)));
        Evidence evidence = C7ParentDecomposition.checkRecurrence(epsilon, cp, 10);
        return "after " + steps + " steps from w = ε the squares of the two neighbours' entries are in a ratio from "
                + Text.decimal(low) + " to " + Text.decimal(high) + ", p/q = "
                + Fractions.format(walk.p().divide(walk.q())) + (evidence.isFailure() ? "; " + evidence.detail() : "");
    }

    /** A rational bound below 1 of the cosine² between Πᵀ and the square-root direction, which keeps the two apart. */
    private static String exactLimit(RandomWalk walk) {
        BigFraction bound = C8ValueDirection.limitSquaredCosineAtMost(walk.p(), rootAtLeast(walk.p().multiply(walk.q())));
        return "cos² between Πᵀ and its entrywise square root is at most " + Fractions.format(bound) + " ≈ "
                + Text.decimal(Fractions.toDouble(bound)) + " < 1";
    }

    /** A fraction with denominator 1000 that is not below the root. */
    private static BigFraction rootAtLeast(BigFraction square) {
        BigInteger scale = BigInteger.valueOf(1000);
        BigInteger scaled = square.getNumerator().multiply(scale).multiply(scale).divide(square.getDenominator());
        return new BigFraction(scaled.sqrt().add(BigInteger.ONE), scale);
    }

    private static Circulant exact(ModelState state) {
        BigFraction[] column = new BigFraction[state.nodes()];
        for (int d = 0; d < column.length; d++) {
            column[d] = Fractions.ofDouble(state.value()[d * state.nodes()]);
        }
        return Circulant.ofColumn(column);
    }

    /**
     * ‖V − β_T·(entrywise square root of Πᵀ)‖_max with β_T = √(2ηT/K), for circulant V after T steps: if it is bounded, so is
     * Ṽ_T for this β_T, which no fit to V has chosen.
     */
    private static double distanceToSquareRootLaw(Checkpoint end, RandomWalk walk) {
        int k = walk.nodes();
        double beta = Math.sqrt(2 * Fractions.toDouble(PaperSettings.ETA) * end.record().step() / k);
        double distance = 0;
        for (int d = 0; d < k; d++) {
            BigFraction square = d == 1 ? walk.p() : d == k - 1 ? walk.q() : BigFraction.ZERO;
            double root = Math.sqrt(Fractions.toDouble(square));
            distance = Math.max(distance, Math.abs(end.state().value()[d * k] - beta * root));
        }
        return distance;
    }
}
