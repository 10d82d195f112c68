package org.circlewalk.spec.descent;

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
        this.walk = settings.walk();
        this.epsilon = settings.epsilon();
        this.scores = state.scores();
        this.row = new Interval[walk.nodes()];
        Interval[] column = state.column();
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

    /** A bound in units in the last place of |Σ_{i&lt;N} S_i v_i − the same at the middles|, since Σ_{i&lt;N} S_i ≤ 1. */
    BigInteger pointDeviation() {
        BigInteger largest = BigInteger.ZERO;
        BigInteger widest = BigInteger.ZERO;
        for (int s = 0; s < row.length; s++) {
            largest = largest.max(doubledEntry(s).abs());
            widest = widest.max(Enclosures.radius(row[s]));
        }
        BigInteger scoreRadii = BigInteger.ZERO;
        for (int i = 0; i < walk.visible(); i++) {
            scoreRadii = scoreRadii.add(Enclosures.radius(scores[i]));
        }
        BigInteger fromScores = precision().ceiling(scoreRadii.multiply(largest));
        return widest.add(fromScores.add(BigInteger.ONE).shiftRight(1)).add(BigInteger.ONE);
    }
}
