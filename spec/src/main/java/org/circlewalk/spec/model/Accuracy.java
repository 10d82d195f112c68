package org.circlewalk.spec.model;

import java.math.BigInteger;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.apache.commons.math3.fraction.BigFraction;
import org.circlewalk.spec.walk.RandomWalk;
import org.circlewalk.spec.walk.WalkEnumeration;

/** The exact probability that a model predicts the next node of a walk. */
public final class Accuracy {
    private Accuracy() {
    }

    /** By enumeration of all K·2^{N−1} walks, with the tie rule of {@link Prediction}. */
    public static BigFraction byEnumeration(RandomWalk walk, ExactModel model) {
        return byEnumeration(walk, nodes -> Prediction.of(model.output(nodes)));
    }

    /**
     * The same for any rule.
     *
     * @param prediction the node that is predicted for a walk, of which it reads the first N−1 nodes
     */
    public static BigFraction byEnumeration(RandomWalk walk, ToIntFunction<int[]> prediction) {
        WalkEnumeration walks = new WalkEnumeration(walk);
        BigInteger[] correct = {BigInteger.ZERO};
        walks.forEach((nodes, weight) -> {
            if (prediction.applyAsInt(nodes) == nodes[walk.length() - 1]) {
                correct[0] = correct[0].add(weight);
            }
        });
        return new BigFraction(correct[0], walks.denominator().multiply(BigInteger.valueOf(walk.nodes())));
    }

    /**
     * By a certificate, for any N, see {@link AccuracyCertificate}.
     *
     * @return the exact accuracy, or nothing if the certificate does not apply
     */
    public static Optional<BigFraction> byCertificate(RandomWalk walk, ExactModel model) {
        return certificate(walk, model).accuracy(walk);
    }

    /** The certificate of a model, which may apply or not. */
    public static AccuracyCertificate certificate(RandomWalk walk, ExactModel model) {
        int selected = 1;
        for (int i = 2; i < model.length(); i++) {
            selected = model.score(i).compareTo(model.score(selected)) > 0 ? i : selected;
        }
        return new AccuracyCertificate(model.value(), selected, model.score(selected),
                hasScoreBetween(model, selected + 1, walk.visible()));
    }

    private static boolean hasScoreBetween(ExactModel model, int first, int last) {
        for (int i = first; i <= last; i++) {
            if (!model.score(i).equals(BigFraction.ZERO)) {
                return true;
            }
        }
        return false;
    }
}
