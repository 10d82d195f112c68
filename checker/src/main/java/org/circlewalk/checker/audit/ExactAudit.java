package org.circlewalk.checker.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.commons.math3.fraction.BigFraction;
import org.circlewalk.spec.circulant.SquareMatrix;
import org.circlewalk.spec.lemma.B1ExpectedGradient;
import org.circlewalk.spec.lemma.C1FirstStep;
import org.circlewalk.spec.lemma.C2Circulance;
import org.circlewalk.spec.lemma.C3LargestEntry;
import org.circlewalk.spec.lemma.C4SecondValueBound;
import org.circlewalk.spec.lemma.C6ValueBounds;
import org.circlewalk.spec.lemma.E1ShiftMatrix;
import org.circlewalk.spec.lemma.E2OddMixing;
import org.circlewalk.spec.lemma.E3EvenMixing;
import org.circlewalk.spec.lemma.E5OrthogonalPositions;
import org.circlewalk.spec.lemma.Evidence;
import org.circlewalk.spec.lemma.Statement;
import org.circlewalk.spec.model.ExactModel;
import org.circlewalk.spec.model.RationalLogLoss;
import org.circlewalk.spec.model.RationalLoss;
import org.circlewalk.spec.parameter.Fractions;
import org.circlewalk.spec.parameter.PaperSettings;
import org.circlewalk.spec.walk.RandomWalk;

/** The statements that rational arithmetic settles instance by instance, those about attention and deterministic walks excepted. */
final class ExactAudit {
    private static final BigFraction ETA = PaperSettings.ETA;
    private static final BigFraction EPSILON = PaperSettings.EPSILON;
    private static final RationalLoss LOG_LOSS = new RationalLogLoss(EPSILON);
    private static final RationalLoss SQUARED_ERROR = z -> z.subtract(BigFraction.ONE).multiply(2);
    /** The paper's Theorem 3.1 asks for K > 4. */
    static final int SMALLEST_NODES = 5;

    private final Grid grid;

    ExactAudit(Grid grid) {
        this.grid = grid;
    }

    /** The rows of this part, ready to be computed. */
    Map<Statement, Supplier<AuditRow>> rows() {
        return Map.ofEntries(
                Map.entry(Statement.B_1, this::expectedGradients),
                Map.entry(Statement.C_1, this::firstStep),
                Map.entry(Statement.C_2, this::circulance),
                Map.entry(Statement.C_3, this::largestEntry),
                Map.entry(Statement.C_4, this::secondValueBound),
                Map.entry(Statement.C_6, this::valueBounds),
                Map.entry(Statement.E_1, this::shiftMatrix),
                Map.entry(Statement.E_2, this::oddMixing),
                Map.entry(Statement.E_3, this::evenMixing),
                Map.entry(Statement.E_5, this::orthogonalPositions));
    }

    private List<BigFraction> allProbabilities() {
        return Grid.fractions(grid.denominator(), BigFraction.ZERO, BigFraction.ONE);
    }

    private AuditRow expectedGradients() {
        int nodes = Math.min(grid.nodes() - 3, 5);
        List<RandomWalk> walks = Grid.walks(3, nodes, 2, 4, Grid.fractions(4, BigFraction.ZERO, BigFraction.ONE));
        Search search = Search.over(walks, walk -> B1ExpectedGradient.check(walk, model(walk), LOG_LOSS))
                .and(Search.over(walks, walk -> B1ExpectedGradient.check(walk, model(walk), SQUARED_ERROR)));
        return search.exact(Statement.B_1,
                "closed form against derivatives by dual numbers, at random rational V and S, log loss and squared error",
                "3 ≤ K ≤ " + nodes + ", 2 ≤ N ≤ 4, p of denominator ≤ 4");
    }

    private AuditRow firstStep() {
        return Search.over(Grid.walks(3, grid.nodes() - 2, 2, grid.length(), allProbabilities()),
                        walk -> C1FirstStep.check(walk, ETA, EPSILON))
                .exact(Statement.C_1, "closed form against one step with the gradient summed over all walks",
                        "3 ≤ K ≤ " + (grid.nodes() - 2) + ", 2 ≤ N ≤ " + grid.length() + probabilities());
    }

    private String probabilities() {
        return ", p in [0, 1] of denominator ≤ " + grid.denominator();
    }

    private AuditRow circulance() {
        int nodes = grid.nodes() - 2;
        int length = grid.length() - 1;
        return Search.over(Grid.walks(3, grid.nodes(), grid.length(), grid.length(), allProbabilities()),
                        C2Circulance::checkPowers)
                .and(Search.over(Grid.walks(3, nodes, 2, length, allProbabilities()),
                        walk -> C2Circulance.checkValues(walk, ETA, EPSILON)))
                .exact(Statement.C_2, "full matrices and sums over all walks, no circulant algebra",
                        "Π^R: 3 ≤ K ≤ " + grid.nodes() + ", R ≤ " + grid.length() + "; V⁽¹⁾, V⁽²⁾: K ≤ " + nodes
                                + ", N ≤ " + length + probabilities());
    }

    private AuditRow largestEntry() {
        int nodes = grid.nodes() + 5;
        int length = grid.length() + 5;
        List<BigFraction> ps = Grid.upperHalf(grid.fineDenominator());
        AuditRow row = Search.over(Grid.walks(SMALLEST_NODES, nodes, 2, length, ps), C3LargestEntry::check)
                .exact(Statement.C_3, "as worded, for every N, K > 4 and ½ ≤ p < 1; at p = ½ the two neighbours tie",
                        "5 ≤ K ≤ " + nodes + ", 2 ≤ N ≤ " + length + ", p of denominator ≤ " + grid.fineDenominator());
        Search drifted = Search.over(Grid.walks(SMALLEST_NODES, nodes, 2, length, Grid.aboveHalf(grid.fineDenominator())),
                C3LargestEntry::check);
        RandomWalk square = new RandomWalk(4, 5, BigFraction.ONE_HALF);
        RandomWalk triangle = new RandomWalk(3, 3, new BigFraction(2, 3));
        return row.withFindings(
                "for p > ½ there are ties on " + drifted.ties() + " of " + drifted.instances() + " instances",
                "at " + square + ": " + C3LargestEntry.check(square).detail(),
                "at " + triangle + ": " + C3LargestEntry.check(triangle).detail());
    }

    private AuditRow secondValueBound() {
        List<RandomWalk> walks = Grid.walks(SMALLEST_NODES, grid.nodes(), 2, grid.length(),
                Grid.upperHalf(grid.denominator()));
        BigFraction largest = BigFraction.ZERO;
        RandomWalk at = null;
        for (RandomWalk walk : walks) {
            BigFraction scaled = C4SecondValueBound.scaledMaximum(walk, ETA, EPSILON);
            if (scaled.compareTo(largest) > 0) {
                largest = scaled;
                at = walk;
            }
        }
        return Search.over(walks, walk -> C4SecondValueBound.check(walk, ETA, EPSILON))
                .exact(Statement.C_4, "the order of magnitude, by 0 ≤ V⁽¹⁾ ≤ V⁽²⁾ ≤ 2V⁽¹⁾ ≤ 2η/(εK); the constant is not checked",
                        "5 ≤ K ≤ " + grid.nodes() + ", 2 ≤ N ≤ " + grid.length() + ", p of denominator ≤ "
                                + grid.denominator() + ", η = 1, ε = 1/10")
                .withFindings("the largest entry of V⁽²⁾ on the grid is " + Text.abbreviated(largest) + " · η/(εK) at " + at);
    }

    private AuditRow valueBounds() {
        int nodes = grid.nodes() - 2;
        int length = grid.length() - 2;
        return Search.over(Grid.walks(3, nodes, 2, length, allProbabilities()),
                        walk -> C6ValueBounds.check(walk, model(walk), EPSILON))
                .exact(Statement.C_6, "per step, −1/(εK) ≤ ∂L/∂V ≤ 0 at random rational V ≥ 0 and S; the constants are not checked",
                        "3 ≤ K ≤ " + nodes + ", 2 ≤ N ≤ " + length + probabilities() + ", ε = 1/10");
    }

    private AuditRow shiftMatrix() {
        List<Integer> sizes = new ArrayList<>();
        for (int k = 1; k <= 2 * grid.nodes(); k++) {
            sizes.add(k);
        }
        return Search.over(sizes, E1ShiftMatrix::check, (k, detail) -> new Counterexample(k, null, "any", null, detail))
                .exact(Statement.E_1, "full matrices", "1 ≤ K ≤ " + 2 * grid.nodes());
    }

    private AuditRow oddMixing() {
        return mixing(Statement.E_2, 1, E2OddMixing::check,
                "deviation² ≤ ((K−1)/K)²(1 − 16p(1−p)/K²)^R, the rational form of the argument's bound");
    }

    private AuditRow evenMixing() {
        return mixing(Statement.E_3, 0, E3EvenMixing::check,
                "0 off the parity class, and deviation² ≤ ((K−2)/K)²(1 − 16p(1−p)/K²)^R on it");
    }

    private AuditRow mixing(Statement statement, int parity, Function<RandomWalk, Evidence> check,
                            String reading) {
        int nodes = grid.nodes() + 5;
        int exponent = 3 * grid.length();
        List<BigFraction> ps = allProbabilities();
        ps.remove(BigFraction.ZERO);
        ps.remove(BigFraction.ONE);
        List<RandomWalk> walks = Grid.walks(3, nodes, 2, exponent, ps).stream()
                .filter(walk -> walk.nodes() % 2 == parity).toList();
        return Search.over(walks, check).exact(statement, reading, "3 ≤ K ≤ " + nodes + " " + (parity == 1 ? "odd" : "even")
                + ", 2 ≤ R ≤ " + exponent + ", 0 < p < 1 of denominator ≤ " + grid.denominator());
    }

    private AuditRow orthogonalPositions() {
        List<Integer> dimensions = new ArrayList<>();
        for (int m = 1; m <= grid.positionDimension(); m++) {
            dimensions.add(m);
        }
        return Search.over(dimensions, E5OrthogonalPositions::check,
                        (m, detail) -> new Counterexample(0, null, "any", "M = " + m, detail))
                .exact(Statement.E_5, "all pairs, in the ring of integers of the cyclotomic field",
                        "1 ≤ M ≤ " + grid.positionDimension());
    }

    /** A random rational model with V ≥ 0 that depends on the walk's parameters alone. */
    private static ExactModel model(RandomWalk walk) {
        SplittableRandom random = new SplittableRandom(walk.nodes() * 1000L + walk.length());
        BigFraction[] value = new BigFraction[walk.nodes() * walk.nodes()];
        for (int e = 0; e < value.length; e++) {
            value[e] = new BigFraction(random.nextInt(12), random.nextInt(1, 6));
        }
        BigFraction[] scores = new BigFraction[walk.length()];
        for (int i = 0; i < scores.length; i++) {
            scores[i] = new BigFraction(random.nextInt(1, 9));
        }
        BigFraction sum = Fractions.sum(scores);
        for (int i = 0; i < scores.length; i++) {
            scores[i] = scores[i].divide(sum);
        }
        return new ExactModel(SquareMatrix.ofRowMajor(walk.nodes(), value), scores);
    }
}
