package org.circlewalk.checker.oracle;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.fraction.BigFraction;
import org.circlewalk.spec.circulant.SquareMatrix;
import org.circlewalk.spec.gradient.ScoreRange;
import org.circlewalk.spec.model.ExactModel;
import org.circlewalk.spec.parameter.Fractions;
import org.circlewalk.spec.walk.RandomWalk;

/**
 * A model with scores whose sum may be off 1, as those of a softmax that was rounded are, or that are meant to be off.
 *
 * @param walk    K, N and p
 * @param value   V, K × K
 * @param scores  S_1 … S_N, at least 0, not all 0
 * @param epsilon ε ≥ 0
 */
record AttentionModel(RandomWalk walk, SquareMatrix value, List<BigFraction> scores, BigFraction epsilon) {
    AttentionModel {
        scores = List.copyOf(scores);
    }

    AttentionModel withValue(SquareMatrix other) {
        return new AttentionModel(walk, other, scores, epsilon);
    }

    AttentionModel withScores(List<BigFraction> other) {
        return new AttentionModel(walk, value, other, epsilon);
    }

    AttentionModel withEpsilon(BigFraction other) {
        return new AttentionModel(walk, value, scores, other);
    }

    AttentionModel withWalk(RandomWalk other) {
        return new AttentionModel(other, value, scores, epsilon);
    }

    /** S_i by index = position − 1. */
    BigFraction score(int index) {
        return scores.get(index);
    }

    /** S_N. */
    BigFraction zeroTokenScore() {
        return scores.get(scores.size() - 1);
    }

    /** Σ S_i. */
    BigFraction total() {
        return Fractions.sum(scores.toArray(BigFraction[]::new));
    }

    /** Σ_{i&lt;N} S_i. */
    BigFraction visibleShare() {
        return total().subtract(zeroTokenScore());
    }

    /** The smallest z + ε of all walks. */
    BigFraction smallestArgument() {
        return ScoreRange.smallest(walk, normalised()).multiply(total()).add(epsilon);
    }

    /** The same V with S/ΣS. */
    ExactModel normalised() {
        BigFraction total = total();
        return new ExactModel(value, scores.stream().map(score -> score.divide(total)).toArray(BigFraction[]::new));
    }

    /** V with a number added to every entry of each row. */
    AttentionModel withRowsMoved(List<BigFraction> moves) {
        int k = walk.nodes();
        List<BigFraction> entries = new ArrayList<>();
        for (int y = 0; y < k; y++) {
            for (int a = 0; a < k; a++) {
                entries.add(value.entry(y, a).add(moves.get(y)));
            }
        }
        return withValue(SquareMatrix.ofRowMajor(k, entries.toArray(BigFraction[]::new)));
    }
}
