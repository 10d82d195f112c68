package org.circlewalk.spec.gradient;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.apache.commons.math3.fraction.BigFraction;
import org.circlewalk.spec.model.ExactModel;
import org.circlewalk.spec.parameter.Fractions;
import org.circlewalk.spec.parameter.InvalidParameterException;
import org.circlewalk.spec.walk.RandomWalk;

/**
 * The expected gradients of the log loss (Lemma B.1) for walks that enumeration cannot reach: a truncated power series in
 * exact rationals with a proved remainder, in time linear in N.
 *
 * <p>Given y, and the node at the most attended position if that position has a score above ½, let m be the centre of the
 * range of z, h its half-width, R = z − m and r = h/(m+ε) &lt; 1. Then 1/(z+ε) = Σ_{k&lt;d} (−R)^k/(m+ε)^{k+1} with a
 * remainder of at most r^d/((m+ε)(1−r)), and the moments E[1{s_i=a} 1{s_N=y} R^k] come from {@link MomentSeries}.
 */
public final class PowerSeriesGradient {
    /** One family of walks that share a centre: those with a given y and, if any, a given node at the pinned position. */
    private record Family(int y, MomentSeries series, BigInteger doubledCenter, BigFraction shiftedCenter,
                          BigFraction ratio) {
        /** r^d / ((m+ε)(1−r)). */
        BigFraction remainder(int degree) {
            return GeometricRemainder.bound(ratio, shiftedCenter, degree);
        }
    }

    /** More terms would take hours. */
    private static final int MOST_TERMS = 1000;

    private final RandomWalk walk;
    private final ExactModel model;
    private final ScaledModel scaled;
    private final BigFraction epsilon;
    private final List<Family> families = new ArrayList<>();

    private PowerSeriesGradient(RandomWalk walk, ExactModel model, BigFraction epsilon) {
        InvalidParameterException.require(epsilon.compareTo(BigFraction.ZERO) > 0, "epsilon",
                Fractions.format(epsilon), "greater than 0");
        this.walk = walk;
        this.model = model;
        this.scaled = new ScaledModel(walk, model);
        this.epsilon = epsilon;
        int pinned = pinnedIndex();
        for (int y = 0; y < ReciprocalExpectations.rows(model); y++) {
            if (pinned < 0) {
                addFamily(y, -1, 0);
            } else {
                for (int b = 0; b < walk.nodes(); b++) {
                    addFamily(y, pinned, b);
                }
            }
        }
    }

    /**
     * The gradient from {@code degree ≥ 1} terms of the series.
     *
     * @throws InvalidParameterException if a parameter is outside its domain or the model does not fit the walk
     * @throws ArithmeticException       if z + ε ≤ 0 for some walk
     */
    public static EnclosedGradient ofDegree(RandomWalk walk, ExactModel model, BigFraction epsilon, int degree) {
        InvalidParameterException.require(degree >= 1, "the degree", degree, "at least 1");
        return new PowerSeriesGradient(walk, model, epsilon).sum(degree);
    }

    /**
     * The gradient from as many terms as it takes to have a remainder of 1/(z+ε) of at most {@code target}/(m+ε).
     *
     * @param target the relative remainder, greater than 0
     * @throws InvalidParameterException if a parameter is outside its domain, the model does not fit the walk, or the target
     *                                   needs more than 1000 terms
     * @throws ArithmeticException       if z + ε ≤ 0 for some walk
     */
    public static EnclosedGradient withRemainder(RandomWalk walk, ExactModel model, BigFraction epsilon,
                                                 BigFraction target) {
        return planned(walk, model, epsilon, target).get();
    }

    /**
     * The same, but only what can be refused is found out here, which takes little time; the sum is made when it is asked for.
     *
     * @param target the relative remainder, greater than 0
     * @return what makes the sum, and throws nothing
     * @throws InvalidParameterException if a parameter is outside its domain, the model does not fit the walk, or the target
     *                                   needs more than 1000 terms
     * @throws ArithmeticException       if z + ε ≤ 0 for some walk
     */
    public static Supplier<EnclosedGradient> planned(RandomWalk walk, ExactModel model, BigFraction epsilon, BigFraction target) {
        InvalidParameterException.require(target.compareTo(BigFraction.ZERO) > 0, "the remainder",
                Fractions.format(target), "greater than 0");
        PowerSeriesGradient gradient = new PowerSeriesGradient(walk, model, epsilon);
        int degree = gradient.degreeFor(target);
        return () -> gradient.sum(degree);
    }

    /**
     * The least d, or one more, with r^d/(1−r) ≤ target for the largest r: in fixed point and rounded up, as the exact powers
     * of r would grow long.
     */
    private int degreeFor(BigFraction target) {
        BigFraction worst = BigFraction.ZERO;
        for (Family family : families) {
            worst = Fractions.max(worst, family.ratio());
        }
        int bits = target.getDenominator().bitLength() + 64;
        BigInteger goal = target.getNumerator().shiftLeft(bits).divide(target.getDenominator());
        BigInteger ratio = ceiling(worst, bits);
        BigInteger bound = ceiling(worst.divide(BigFraction.ONE.subtract(worst)), bits);
        int degree = 1;
        while (bound.compareTo(goal) > 0) {
            InvalidParameterException.require(degree < MOST_TERMS, "the remainder", Fractions.format(target),
                    "large enough to be reached with " + MOST_TERMS + " terms of the series");
            bound = bound.multiply(ratio).shiftRight(bits).add(BigInteger.ONE);
            degree++;
        }
        return degree;
    }

    private static BigInteger ceiling(BigFraction value, int bits) {
        return value.getNumerator().shiftLeft(bits).divide(value.getDenominator()).add(BigInteger.ONE);
    }

    /** The visible position with a score above ½, as an index, or −1. */
    private int pinnedIndex() {
        for (int i = 1; i < walk.length(); i++) {
            if (model.score(i).compareTo(BigFraction.ONE_HALF) > 0) {
                return i - 1;
            }
        }
        return -1;
    }

    private void addFamily(int y, int pinnedIndex, int pinnedNode) {
        BigInteger[][] sites = new BigInteger[walk.visible()][walk.nodes()];
        for (int i = 0; i < sites.length; i++) {
            for (int s = 0; s < walk.nodes(); s++) {
                sites[i][s] = scaled.score(i).multiply(scaled.value(y, s)).shiftLeft(1);
            }
        }
        MomentSeries series = new MomentSeries(walk, y, sites, pinnedIndex, pinnedNode);
        BigInteger[] range = series.range();
        if (range == null) {
            return;
        }
        BigInteger doubledUnit = scaled.unit().shiftLeft(1);
        BigInteger center = range[0].add(range[1]).shiftRight(1);
        BigFraction shifted = new BigFraction(center, doubledUnit).add(epsilon);
        BigFraction lowest = new BigFraction(range[0], doubledUnit).add(epsilon);
        if (lowest.compareTo(BigFraction.ZERO) <= 0) {
            throw ScoreRange.undefinedLoss(lowest);
        }
        families.add(new Family(y, series, center, shifted, shifted.subtract(lowest).divide(shifted)));
    }

    /** The sums of one more family. */
    private void add(ReciprocalExpectations sums, Family family, int degree) {
        int k = walk.nodes();
        int y = family.y();
        BigInteger[][] attendedMoments = new BigInteger[k][];
        BigInteger[][] seenMoments = new BigInteger[walk.visible()][];
        BigInteger[][] weightMoments = new BigInteger[1][];
        family.series().moments(family.doubledCenter(), degree, (i, a, moments) -> {
            attendedMoments[a] = plus(attendedMoments[a], scaled.score(i), moments);
            seenMoments[i] = plus(seenMoments[i], scaled.value(y, a), moments);
            weightMoments[0] = i == 0 ? plus(weightMoments[0], BigInteger.ONE, moments) : weightMoments[0];
        });
        for (int a = 0; a < k; a++) {
            sums.addAttended(y, a, value(family, attendedMoments[a], scaled.scoreDenominator()));
        }
        for (int i = 0; i < seenMoments.length; i++) {
            sums.addSeen(y, i, value(family, seenMoments[i], scaled.valueDenominator()));
        }
        sums.addWeight(y, value(family, weightMoments[0], BigInteger.ONE));
    }

    /** Σ_k (−1)^k moments_k unit^k / (m+ε)^{k+1}, as a probability, divided by {@code divisor}. */
    private BigFraction value(Family family, BigInteger[] moments, BigInteger divisor) {
        if (moments == null) {
            return BigFraction.ZERO;
        }
        BigInteger step = family.shiftedCenter().getDenominator().negate();
        BigInteger scale = family.shiftedCenter().getNumerator().multiply(scaled.unit().shiftLeft(1));
        BigInteger horner = BigInteger.ZERO;
        BigInteger scalePower = BigInteger.ONE;
        for (int k = moments.length - 1; k >= 0; k--) {
            horner = horner.multiply(step).add(moments[k].multiply(scalePower));
            scalePower = k > 0 ? scalePower.multiply(scale) : scalePower;
        }
        BigInteger probabilities = walk.p().getDenominator().pow(walk.visible())
                .multiply(BigInteger.valueOf(walk.nodes()));
        return new BigFraction(horner, scalePower.multiply(probabilities).multiply(divisor))
                .divide(family.shiftedCenter());
    }

    private static BigInteger[] plus(BigInteger[] sum, BigInteger factor, BigInteger[] moments) {
        BigInteger[] result = new BigInteger[moments.length];
        for (int k = 0; k < result.length; k++) {
            BigInteger term = factor.multiply(moments[k]);
            result[k] = sum == null ? term : sum[k].add(term);
        }
        return result;
    }

    private EnclosedGradient sum(int degree) {
        ReciprocalExpectations sums = new ReciprocalExpectations(walk, model, epsilon);
        BigFraction remainder = BigFraction.ZERO;
        for (Family family : families) {
            add(sums, family, degree);
            remainder = Fractions.max(remainder, family.remainder(degree));
        }
        return sums.gradient(remainder, degree);
    }
}
