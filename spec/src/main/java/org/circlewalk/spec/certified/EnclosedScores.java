package org.circlewalk.spec.certified;

import java.math.BigInteger;
import org.apache.commons.math3.fraction.BigFraction;
import org.circlewalk.spec.circle.Circle;
import org.circlewalk.spec.enclosure.Interval;
import org.circlewalk.spec.enclosure.Precision;
import org.circlewalk.spec.walk.RandomWalk;

/** Row 0 of V and the scores of a state, and the middles of their intervals. */
final class EnclosedScores {
    private final RandomWalk walk;
    private final BigFraction epsilon;
    private final Interval[] row;
    private final Interval[] scores;

    EnclosedScores(DescentSettings settings, EnclosedState state) {
        this(settings.walk(), settings.epsilon(), state.column(), state.scores());
    }

    /**
     * @param column c_0 … c_{K−1}, V[y][s] = c[(y − s) mod K]
     * @param scores S_1 … S_N, index = position − 1, of the same precision
     */
    EnclosedScores(RandomWalk walk, BigFraction epsilon, Interval[] column, Interval[] scores) {
        this.walk = walk;
        this.epsilon = epsilon;
        this.scores = scores.clone();
        this.row = new Interval[walk.nodes()];
        for (int s = 0; s < row.length; s++) {
            row[s] = column[Circle.offset(row.length, s, 0)];
        }
    }

    Precision precision() {
        return row[0].precision();
    }

    int nodes() {
        return row.length;
    }

    int visible() {
        return walk.visible();
    }

    BigFraction epsilon() {
        return epsilon;
    }

    /** V[0][s]. */
    Interval entry(int s) {
        return row[s];
    }

    /** The score at an index, position − 1; the last is that of the zero token. */
    Interval score(int index) {
        return scores[index];
    }

    /** Twice the mantissa of the middle of V[0][s]. */
    BigInteger doubledEntry(int s) {
        return Enclosures.doubledMiddle(row[s]);
    }

    /** Twice the mantissa of the middle of a score. */
    BigInteger doubledScore(int index) {
        return Enclosures.doubledMiddle(scores[index]);
    }

    /**
     * A bound in units in the last place, rounded up, of |Σ_{i&lt;N} S_i v_i − the same at the middles|: half the widest entry,
     * since Σ_{i&lt;N} S_i ≤ 1, and half the widths of the scores times the largest |middle of an entry|.
     */
    BigInteger pointDeviation() {
        BigInteger largest = BigInteger.ZERO;
        BigInteger widest = BigInteger.ZERO;
        for (Interval entry : row) {
            largest = largest.max(Enclosures.doubledMiddle(entry).abs());
            widest = widest.max(Enclosures.width(entry));
        }
        BigInteger scoreWidths = BigInteger.ZERO;
        for (int i = 0; i < walk.visible(); i++) {
            scoreWidths = scoreWidths.add(Enclosures.width(scores[i]));
        }
        BigInteger one = precision().one();
        BigInteger quadrupled = widest.multiply(one).shiftLeft(1).add(scoreWidths.multiply(largest));
        return Precision.ceilingQuotient(quadrupled, one.shiftLeft(2));
    }
}
