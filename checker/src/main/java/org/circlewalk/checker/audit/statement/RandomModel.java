package org.circlewalk.checker.audit.statement;

import java.util.Objects;
import java.util.SplittableRandom;
import org.apache.commons.math3.fraction.BigFraction;
import org.circlewalk.spec.circulant.SquareMatrix;
import org.circlewalk.spec.model.ExactModel;
import org.circlewalk.spec.parameter.Fractions;
import org.circlewalk.spec.walk.RandomWalk;

/** Random rational models for statements about any V and S. */
final class RandomModel {
    private RandomModel() {
    }

    /** A model with V ≥ 0, another one for every K, N and p. */
    static ExactModel of(RandomWalk walk) {
        SplittableRandom random = new SplittableRandom(Objects.hash(walk.nodes(), walk.length(),
                walk.p().getNumerator(), walk.p().getDenominator()));
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
