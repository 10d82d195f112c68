package org.circlewalk.spec.model;

import java.math.BigInteger;
import java.util.Optional;
import org.apache.commons.math3.fraction.BigFraction;
import org.circlewalk.spec.circulant.Circulant;
import org.circlewalk.spec.circulant.SquareMatrix;
import org.circlewalk.spec.walk.RandomWalk;
import org.circlewalk.spec.walk.TransitionMatrix;
import org.circlewalk.spec.walk.WalkEnumeration;

/** The exact probability that a model predicts the next node of a walk. */
public final class Accuracy {
    private Accuracy() {
    }

    /** By enumeration of all K·2^{N−1} walks, with the tie rule of {@link Prediction}. */
    public static BigFraction byEnumeration(RandomWalk walk, ExactModel model) {
        WalkEnumeration walks = new WalkEnumeration(walk);
        BigInteger[] correct = {BigInteger.ZERO};
        walks.forEach((nodes, weight) -> {
            if (Prediction.of(model.output(nodes)) == nodes[walk.length() - 1]) {
                correct[0] = correct[0].add(weight);
            }
        });
        return new BigFraction(correct[0], walks.denominator().multiply(BigInteger.valueOf(walk.nodes())));
    }

    /**
     * By a certificate, for any N. Let j be the visible position with the largest score. For every walk, f(X) differs
     * from S_j · (column s_j of V) by at most (1 − S_j)·range within the differences of its entries, where range is the
     * largest spread of a column; so the predicted node is among those whose entry in column s_j is within (1 −
     * S_j)·range/S_j of the largest. If there is one candidate, or if the choice among several does not depend on what happens after s_j
     * (no score after position j) and they are equally likely to come N − j steps after s_j, the accuracy follows.
     *
     * @return the exact accuracy, or nothing if the certificate does not apply
     */
    public static Optional<BigFraction> byCertificate(RandomWalk walk, ExactModel model) {
        int selected = 1;
        for (int i = 2; i < model.length(); i++) {
            selected = model.score(i).compareTo(model.score(selected)) > 0 ? i : selected;
        }
        BigFraction score = model.score(selected);
        if (score.equals(BigFraction.ZERO)) {
            return Optional.empty();
        }
        BigFraction slack = BigFraction.ONE.subtract(score).multiply(largestSpread(model.value())).divide(score);
        Circulant ahead = TransitionMatrix.power(walk, walk.length() - selected);
        boolean knowsTheFuture = hasScoreBetween(model, selected + 1, walk.visible());
        BigFraction total = BigFraction.ZERO;
        for (int s = 0; s < walk.nodes(); s++) {
            Optional<BigFraction> chance = chanceOfCandidates(model.value(), s, slack, ahead, !knowsTheFuture);
            if (chance.isEmpty()) {
                return Optional.empty();
            }
            total = total.add(chance.get());
        }
        return Optional.of(total.divide(walk.nodes()));
    }

    private static boolean hasScoreBetween(ExactModel model, int first, int last) {
        for (int i = first; i <= last; i++) {
            if (!model.score(i).equals(BigFraction.ZERO)) {
                return true;
            }
        }
        return false;
    }

    /** The common chance of the candidates of column {@code s}; nothing if they differ, or are several unless allowed. */
    private static Optional<BigFraction> chanceOfCandidates(SquareMatrix value, int s, BigFraction slack,
                                                            Circulant ahead, boolean severalAllowed) {
        BigFraction threshold = columnMax(value, s).subtract(slack);
        BigFraction common = null;
        for (int y = 0; y < value.size(); y++) {
            if (value.entry(y, s).compareTo(threshold) >= 0) {
                BigFraction chance = ahead.entry(s, y);
                if (common != null && !(severalAllowed && common.equals(chance))) {
                    return Optional.empty();
                }
                common = chance;
            }
        }
        return Optional.ofNullable(common);
    }

    private static BigFraction largestSpread(SquareMatrix value) {
        BigFraction largest = BigFraction.ZERO;
        for (int s = 0; s < value.size(); s++) {
            BigFraction min = value.entry(0, s);
            for (int y = 1; y < value.size(); y++) {
                min = value.entry(y, s).compareTo(min) < 0 ? value.entry(y, s) : min;
            }
            BigFraction spread = columnMax(value, s).subtract(min);
            largest = spread.compareTo(largest) > 0 ? spread : largest;
        }
        return largest;
    }

    private static BigFraction columnMax(SquareMatrix value, int s) {
        BigFraction max = value.entry(0, s);
        for (int y = 1; y < value.size(); y++) {
            max = value.entry(y, s).compareTo(max) > 0 ? value.entry(y, s) : max;
        }
        return max;
    }
}
