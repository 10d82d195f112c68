package org.circlewalk.spec.gradient;

import java.util.Arrays;
import org.apache.commons.math3.fraction.BigFraction;
import org.circlewalk.spec.circle.Circle;
import org.circlewalk.spec.circulant.Circulant;
import org.circlewalk.spec.circulant.SquareMatrix;
import org.circlewalk.spec.model.ExactModel;
import org.circlewalk.spec.parameter.Fractions;
import org.circlewalk.spec.walk.RandomWalk;

/**
 * The three expectations from which all gradients of the log loss follow (Lemma B.1), with 1/x short for 1/(z+ε) or for what is
 * summed in its place. If V is circulant, those with s_N = 0 alone: the others are rotations of them.
 */
final class ReciprocalExpectations {
    private final RandomWalk walk;
    private final ExactModel model;
    private final BigFraction epsilon;
    private final boolean rotational;
    /** E[1{s_N=y} Σ_i S_i 1{s_i=a} / x] at [y][a]. */
    private final BigFraction[][] attended;
    /** E[1{s_N=y} v_i / x] at [y][i − 1]. */
    private final BigFraction[][] seen;
    /** E[1{s_N=y} / x] at [y]. */
    private final BigFraction[] weight;

    ReciprocalExpectations(RandomWalk walk, ExactModel model, BigFraction epsilon) {
        this.walk = walk;
        this.model = model;
        this.epsilon = epsilon;
        this.rotational = model.value().isCirculant();
        this.attended = zeros(walk.nodes(), walk.nodes());
        this.seen = zeros(walk.nodes(), walk.visible());
        this.weight = zeros(1, walk.nodes())[0];
    }

    private static BigFraction[][] zeros(int rows, int cols) {
        BigFraction[][] zeros = new BigFraction[rows][cols];
        for (BigFraction[] row : zeros) {
            Arrays.fill(row, BigFraction.ZERO);
        }
        return zeros;
    }

    /** How many y count: 1 if V is circulant, else K. */
    static int rows(ExactModel model) {
        return model.value().isCirculant() ? 1 : model.nodes();
    }

    void addAttended(int y, int a, BigFraction part) {
        attended[y][a] = attended[y][a].add(part);
    }

    void addSeen(int y, int index, BigFraction part) {
        seen[y][index] = seen[y][index].add(part);
    }

    void addWeight(int y, BigFraction part) {
        weight[y] = weight[y].add(part);
    }

    /**
     * The gradient, if what is summed in the place of 1/(z+ε) differs from it by at most {@code remainder} for every walk.
     *
     * <p>The errors: 1/(z+ε) enters ∂L/∂V with weights Σ_i S_i 1{s_i=a, s_N=y} of mean at most (1 − S_N)/K, and the other two with
     * |v_i + ε| times S_i, and times weights of mean (1 − S_N)/K, respectively.
     *
     * @param terms how many were summed
     */
    EnclosedGradient gradient(BigFraction remainder, int terms) {
        BigFraction largest = epsilon;
        for (BigFraction v : model.value().toRowMajor()) {
            largest = Fractions.max(largest, v.add(epsilon).abs());
        }
        BigFraction share = BigFraction.ONE.subtract(model.score(walk.length())).divide(walk.nodes());
        BigFraction[] logitErrors = new BigFraction[walk.length()];
        for (int i = 0; i < logitErrors.length; i++) {
            logitErrors[i] = model.score(i + 1).multiply(i < walk.visible() ? largest : epsilon).multiply(remainder);
        }
        BigFraction valueError = share.multiply(remainder);
        ExpectedGradient center = new ExpectedGradient(value(), logits(), tokens());
        return new EnclosedGradient(center, valueError, logitErrors, valueError.multiply(largest), terms);
    }

    /** E[g_i] = S_i(1 − E[v_i / x] − ε·E[1/x]), v_N = 0. */
    private BigFraction[] logits() {
        int rows = rotational ? 1 : walk.nodes();
        int copies = walk.nodes() / rows;
        BigFraction[] logits = new BigFraction[walk.length()];
        BigFraction inverse = Fractions.sum(weight).multiply(copies).multiply(epsilon);
        for (int i = 0; i < logits.length; i++) {
            BigFraction attraction = inverse;
            for (int y = 0; y < rows && i < walk.visible(); y++) {
                attraction = attraction.add(seen[y][i].multiply(copies));
            }
            logits[i] = model.score(i + 1).multiply(BigFraction.ONE.subtract(attraction));
        }
        return logits;
    }

    private SquareMatrix value() {
        int k = walk.nodes();
        if (rotational) {
            BigFraction[] column = new BigFraction[k];
            for (int d = 0; d < k; d++) {
                column[d] = attended[0][Circle.offset(k, d, 0)].negate();
            }
            return Circulant.ofColumn(column).toMatrix();
        }
        BigFraction[] entries = new BigFraction[k * k];
        for (int e = 0; e < entries.length; e++) {
            entries[e] = attended[e / k][e % k].negate();
        }
        return SquareMatrix.ofRowMajor(k, entries);
    }

    /** E[Σ_{i&lt;N} g_i 1{s_i=a}] = (1 − S_N)/K − Σ_y (V[y][a]+ε)·attended[y][a]. */
    private BigFraction[] tokens() {
        int k = walk.nodes();
        BigFraction[] tokens = new BigFraction[k];
        Arrays.fill(tokens, BigFraction.ONE.subtract(model.score(walk.length())).divide(k));
        for (int a = 0; a < k; a++) {
            for (int y = 0; y < k; y++) {
                int row = rotational ? 0 : y;
                int col = rotational ? Circle.offset(k, y, a) : a;
                tokens[a] = tokens[a].subtract(
                        model.value().entry(row, col).add(epsilon).multiply(attended[row][col]));
            }
        }
        return tokens;
    }
}
