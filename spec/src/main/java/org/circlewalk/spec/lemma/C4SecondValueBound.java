package org.circlewalk.spec.lemma;

import org.apache.commons.math3.fraction.BigFraction;
import org.circlewalk.spec.circulant.Circulant;
import org.circlewalk.spec.gradient.EnumeratedGradient;
import org.circlewalk.spec.model.RationalLogLoss;
import org.circlewalk.spec.parameter.Fractions;
import org.circlewalk.spec.walk.RandomWalk;

/**
 * Lemma C.4, the size of V⁽²⁾. What is checked is the chain 0 ≤ V⁽¹⁾ ≤ V⁽²⁾ ≤ 2V⁽¹⁾ ≤ η/(εK), entry by entry: the gradient
 * at z ≥ 0 is at most the one at z = 0, and a node is visited at most every other step. The paper's constant is legible up to
 * its layout; both readings have a method.
 */
public final class C4SecondValueBound {
    private C4SecondValueBound() {
    }

    /** V⁽²⁾, exactly, over 2^{N−1} walks. */
    public static Circulant value(RandomWalk walk, BigFraction eta, BigFraction epsilon) {
        Circulant gradient = EnumeratedGradient
                .upToRotation(walk, C1FirstStep.model(walk, eta, epsilon), new RationalLogLoss(epsilon))
                .value().toCirculant().orElseThrow();
        return C1FirstStep.value(walk, eta, epsilon).subtract(gradient.scale(eta));
    }

    /** ‖V⁽²⁾‖_max in units of η/(εK). */
    public static BigFraction scaledMaximum(RandomWalk walk, BigFraction eta, BigFraction epsilon) {
        return scaledMaximum(value(walk, eta, epsilon), eta, epsilon);
    }

    /** The largest entry of a value matrix in units of η/(εK). */
    public static BigFraction scaledMaximum(Circulant value, BigFraction eta, BigFraction epsilon) {
        return value.max().multiply(epsilon).multiply(value.size()).divide(eta);
    }

    /** The constant read as η/(εK) + 2/(εK²). */
    public static BigFraction boundAsSum(int nodes, BigFraction eta, BigFraction epsilon) {
        return eta.divide(epsilon.multiply(nodes)).add(BigFraction.TWO.divide(epsilon.multiply(nodes).multiply(nodes)));
    }

    /** The constant read as η(εK + 2)/(εK²), which is η/K + 2η/(εK²). */
    public static BigFraction boundAsQuotient(int nodes, BigFraction eta, BigFraction epsilon) {
        return eta.multiply(epsilon.multiply(nodes).add(BigFraction.TWO)).divide(epsilon.multiply(nodes).multiply(nodes));
    }

    /** Checks the chain of inequalities. */
    public static Evidence check(RandomWalk walk, BigFraction eta, BigFraction epsilon) {
        Circulant first = C1FirstStep.value(walk, eta, epsilon);
        Circulant second = value(walk, eta, epsilon);
        boolean grows = second.subtract(first).min().compareTo(BigFraction.ZERO) >= 0;
        boolean atMostDoubles = first.scale(BigFraction.TWO).subtract(second).min().compareTo(BigFraction.ZERO) >= 0;
        BigFraction scaled = scaledMaximum(second, eta, epsilon);
        boolean bounded = first.min().compareTo(BigFraction.ZERO) >= 0 && first.scale(BigFraction.TWO).max().compareTo(eta.divide(epsilon.multiply(walk.nodes()))) <= 0;
        return Evidence.of(grows && atMostDoubles && bounded,
                "the largest entry of V after two steps is " + Fractions.format(scaled) + " · η/(εK)");
    }
}
