package org.circlewalk.spec.gradient;

import static org.circlewalk.spec.parameter.InvalidParameterException.require;

import java.math.BigInteger;
import org.apache.commons.math3.fraction.BigFraction;
import org.circlewalk.spec.model.ExactModel;
import org.circlewalk.spec.parameter.Fractions;
import org.circlewalk.spec.walk.RandomWalk;

/**
 * V and S as integers over one common denominator each, so that z = Σ S_i V[y][s_i] is an integer in units of
 * {@link #unit()}.
 */
final class ScaledModel {
    private final int nodes;
    private final BigInteger valueDenominator;
    private final BigInteger[] valueNumerators;
    private final BigInteger scoreDenominator;
    private final BigInteger[] scoreNumerators;

    ScaledModel(RandomWalk walk, ExactModel model) {
        require(model.nodes() == walk.nodes(), "the number of rows of V", model.nodes(), "K = " + walk.nodes());
        require(model.length() == walk.length(), "the length of S", model.length(), "N = " + walk.length());
        nodes = walk.nodes();
        BigFraction[] value = model.value().toRowMajor();
        valueDenominator = Fractions.commonDenominator(value);
        valueNumerators = Fractions.numeratorsOver(valueDenominator, value);
        scoreDenominator = Fractions.commonDenominator(model.scores());
        scoreNumerators = Fractions.numeratorsOver(scoreDenominator, model.scores());
    }

    BigInteger valueDenominator() {
        return valueDenominator;
    }

    BigInteger scoreDenominator() {
        return scoreDenominator;
    }

    /** The inverse of the unit in which z is an integer. */
    BigInteger unit() {
        return valueDenominator.multiply(scoreDenominator);
    }

    /** V[y][s] · valueDenominator. */
    BigInteger value(int y, int s) {
        return valueNumerators[y * nodes + s];
    }

    /** S_i · scoreDenominator, by position − 1. */
    BigInteger score(int index) {
        return scoreNumerators[index];
    }
}
