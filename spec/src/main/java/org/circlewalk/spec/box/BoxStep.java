package org.circlewalk.spec.box;

import java.math.BigInteger;
import java.util.Arrays;
import org.apache.commons.math3.fraction.BigFraction;
import org.circlewalk.spec.circle.Circle;
import org.circlewalk.spec.enclosure.Interval;
import org.circlewalk.spec.enclosure.Precision;

/**
 * One step of population gradient descent over a box (Lemma B.1): with ρ_i = E[(v_i − v_r)/x], v_N = 0, and μ = Σ_l S_l ρ_l,
 * a_i − a_r moves by ηG²(S_i ρ_i + (S_r − S_i)μ), that of the zero token by (ηG/K)S_N(ρ_N − μ) besides, and c_d by
 * (η/K)Σ_{i &lt; N} S_i·K·E[1{s_i = −d} 1{s_N = 0}/x].
 */
final class BoxStep {
    /** The share of the bits that sums of exponentials are good to, in eighths. */
    private static final int EIGHTHS = 5;
    /** And by how many bits they are better than scores and V, at most. */
    private static final int NEARER_BITS = 2;
    private static final int LEAST_ERROR_BITS = 16;
    /** How many bits smaller than the error of a sum of exponentials a score is that counts for nothing. */
    private static final int SMALLER_BITS = 16;

    private final DescentFamily family;
    private final BoxState state;
    private final Precision precision;
    private final int degree;
    private final TaylorModel[] scores;
    private final TaylorModel[] row;
    private final BoxExpectation inverse;

    private BoxStep(DescentFamily family, BoxLaws laws, BoxState state) {
        this.family = family;
        this.state = state;
        this.precision = laws.chance().precision();
        this.degree = laws.chance().degree();
        this.scores = state.scores();
        this.row = state.row();
        int errorBits = errorBits();
        this.inverse = new BoxExpectation(laws.chance(), row, scores, exact(family.epsilon()), errorBits, errorBits + SMALLER_BITS);
    }

    /**
     * The state after a step, relative to the position that seems most attended.
     *
     * @throws ArithmeticException if the enclosures are too wide for it
     */
    static BoxState next(DescentFamily family, BoxLaws laws, BoxState state) {
        return new BoxStep(family, laws, state).next();
    }

    /** As inexact as scores and V are, a sum of exponentials that is much nearer would be of no use. */
    private int errorBits() {
        int radius = Math.max(mostBits(scores), mostBits(row));
        return Math.min(precision.bits() * EIGHTHS / Byte.SIZE, Math.max(LEAST_ERROR_BITS, precision.bits() - radius + NEARER_BITS));
    }

    private static int mostBits(TaylorModel... models) {
        return Arrays.stream(models).mapToInt(model -> model.radius().bitLength()).max().orElseThrow();
    }

    private Interval exact(BigFraction value) {
        return Interval.of(precision, value);
    }

    private TaylorModel zero() {
        return TaylorModel.of(degree, Interval.of(precision, BigInteger.ZERO));
    }

    private BoxState next() {
        TaylorModel[] rho = differences();
        TaylorModel mean = zero();
        for (int i = 0; i < rho.length; i++) {
            mean = mean.add(scores[i].multiply(rho[i]));
        }
        TaylorModel[] logits = new TaylorModel[rho.length];
        TaylorModel ofReference = scores[state.reference()];
        for (int i = 0; i < rho.length; i++) {
            TaylorModel move = scores[i].multiply(rho[i]).add(ofReference.subtract(scores[i]).multiply(mean));
            logits[i] = state.logits()[i].add(move.multiply(exact(family.pull())));
        }
        int last = rho.length - 1;
        TaylorModel token = scores[last].multiply(rho[last].subtract(mean));
        logits[last] = logits[last].add(token.multiply(exact(family.share().multiply(family.squaredNorm()))));
        int winner = state.reference();
        for (int i = 0; i < last; i++) {
            winner = logits[i].coefficient(0).compareTo(logits[winner].coefficient(0)) > 0 ? i : winner;
        }
        return BoxState.of(winner, column(), logits);
    }

    private TaylorModel[] column() {
        TaylorModel[] column = new TaylorModel[family.nodes()];
        for (int a = 0; a < column.length; a++) {
            TaylorModel sum = zero();
            for (int i = 0; i < family.length() - 1; i++) {
                sum = inverse.at(i, a) == null ? sum : sum.add(scores[i].multiply(inverse.at(i, a)));
            }
            int d = Circle.offset(column.length, a, 0);
            column[d] = state.column()[d].add(sum.multiply(exact(family.share())));
        }
        return column;
    }

    /** ρ_i at [i − 1]. Σ_a E[1{s_i = a}/x] is the same for all i &lt; N, so any constant may be taken from v. */
    private TaylorModel[] differences() {
        int r = state.reference();
        BigInteger sum = BigInteger.ZERO;
        for (TaylorModel entry : row) {
            sum = sum.add(entry.coefficient(0));
        }
        BigInteger centre = sum.divide(BigInteger.valueOf(row.length));
        Interval shift = Interval.between(precision, centre, centre).negate();
        TaylorModel[] rho = new TaylorModel[scores.length];
        for (int i = 0; i < rho.length - 1; i++) {
            rho[i] = zero();
            for (int a = 0; a < row.length && i != r; a++) {
                TaylorModel here = inverse.at(i, a);
                TaylorModel there = inverse.at(r, a);
                if (here != null || there != null) {
                    TaylorModel difference = here == null ? there.negate() : there == null ? here : here.subtract(there);
                    rho[i] = rho[i].add(row[a].add(shift).multiply(difference));
                }
            }
        }
        TaylorModel last = zero();
        for (int a = 0; a < row.length; a++) {
            last = inverse.at(r, a) == null ? last : last.subtract(row[a].multiply(inverse.at(r, a)));
        }
        rho[rho.length - 1] = last;
        return rho;
    }
}
