package org.circlewalk.spec.box;

import java.math.BigInteger;
import java.util.Arrays;
import org.circlewalk.spec.circle.Circle;
import org.circlewalk.spec.enclosure.Interval;
import org.circlewalk.spec.enclosure.Precision;

/**
 * Enclosures over a box of the parameters after some steps of population gradient descent from zero: c_0 … c_{K−1}, and the logits
 * relative to that of a visible position, the reference. Nobody writes to the arrays.
 */
final class BoxState {
    /** A token whose logit may be above the reference's by so much somewhere in the box: then the box is too wide to be of use. */
    private static final int MOST_LEAD = 40;

    private final int reference;
    private final TaylorModel[] column;
    private final TaylorModel[] logits;
    private final TaylorModel[] weights;

    private BoxState(int reference, TaylorModel[] column, TaylorModel[] logits, TaylorModel[] weights) {
        this.reference = reference;
        this.column = column;
        this.logits = logits;
        this.weights = weights;
    }

    /** The index (position − 1) of the reference. */
    int reference() {
        return reference;
    }

    /** c_0 … c_{K−1}. */
    TaylorModel[] column() {
        return column;
    }

    /** a_i − a_r at [i − 1], i = 1 … N; 0 for the reference. */
    TaylorModel[] logits() {
        return logits;
    }

    /** e^{a_i − a_r} at [i − 1]; the constant 1 for the reference. */
    TaylorModel[] weights() {
        return weights;
    }

    /** @throws ArithmeticException if another token may be far ahead of the reference somewhere in the box */
    static BoxState of(int reference, TaylorModel[] column, TaylorModel[] logits) {
        TaylorModel base = logits[reference];
        TaylorModel[] relative = new TaylorModel[logits.length];
        TaylorModel[] weights = new TaylorModel[logits.length];
        TaylorModel one = TaylorModel.of(base.degree(), Interval.of(base.precision(), BigInteger.ONE));
        TaylorModel zero = TaylorModel.of(base.degree(), Interval.of(base.precision(), BigInteger.ZERO));
        for (int i = 0; i < logits.length; i++) {
            relative[i] = i == reference ? zero : logits[i].subtract(base);
        }
        BigInteger most = base.precision().one().multiply(BigInteger.valueOf(MOST_LEAD));
        if (Arrays.stream(relative).anyMatch(logit -> logit.range().upper().compareTo(most) > 0)) {
            throw new ArithmeticException("another token is attended in a part of the box, or the logits are too inexact to tell");
        }
        for (int i = 0; i < logits.length; i++) {
            weights[i] = i == reference ? one : relative[i].exponential();
        }
        return new BoxState(reference, column, relative, weights);
    }

    /** After the first step: S was uniform and V zero, so the logits rest, and c_d = (η/(εNK))·Σ_{k=1}^{N−1} π_k(d). */
    static BoxState afterFirstStep(DescentFamily family, BoxLaws laws) {
        Precision precision = laws.chance().precision();
        Interval rate = Interval.of(precision, family.share().divide(family.epsilon()).divide(family.length()));
        TaylorModel[] column = new TaylorModel[family.nodes()];
        for (int d = 0; d < column.length; d++) {
            column[d] = laws.visits(d).multiply(rate);
        }
        int degree = laws.chance().degree();
        TaylorModel[] logits = new TaylorModel[family.length()];
        TaylorModel[] weights = new TaylorModel[family.length()];
        Arrays.fill(logits, TaylorModel.of(degree, Interval.of(precision, BigInteger.ZERO)));
        Arrays.fill(weights, TaylorModel.of(degree, Interval.of(precision, BigInteger.ONE)));
        return new BoxState(family.length() - 2, column, logits, weights);
    }

    /** S_1 … S_N; the same object where the weights are. */
    TaylorModel[] scores() {
        TaylorModel inverse = Arrays.stream(weights).reduce(TaylorModel::add).orElseThrow().reciprocal();
        TaylorModel[] scores = new TaylorModel[weights.length];
        for (int i = 0; i < scores.length; i++) {
            scores[i] = i > 0 && weights[i] == weights[i - 1] ? scores[i - 1] : weights[i].multiply(inverse);
        }
        return scores;
    }

    /** (1 − S_r)/S_r for the reference r. */
    TaylorModel leak() {
        TaylorModel sum = TaylorModel.of(column[0].degree(), Interval.of(column[0].precision(), BigInteger.ZERO));
        for (int i = 0; i < weights.length; i++) {
            sum = i == reference ? sum : sum.add(weights[i]);
        }
        return sum;
    }

    /** V[0][0] … V[0][K − 1]. */
    TaylorModel[] row() {
        TaylorModel[] row = new TaylorModel[column.length];
        for (int s = 0; s < row.length; s++) {
            row[s] = column[Circle.offset(row.length, s, 0)];
        }
        return row;
    }
}
