package org.circlewalk.spec.certified;

import java.math.BigInteger;
import java.util.Optional;
import org.apache.commons.math3.fraction.BigFraction;
import org.circlewalk.spec.circle.Circle;
import org.circlewalk.spec.circulant.Circulant;
import org.circlewalk.spec.enclosure.Certainty;
import org.circlewalk.spec.enclosure.Interval;
import org.circlewalk.spec.enclosure.Precision;
import org.circlewalk.spec.enclosure.SquareRoot;
import org.circlewalk.spec.walk.PowerBySquaring;
import org.circlewalk.spec.walk.RandomWalk;

/** What follows with certainty from the enclosures of V and of the scores of one state. */
public final class StateStatements {
    private final RandomWalk walk;
    private final Interval[] column;
    private final Interval[] scores;
    private final Precision precision;

    /**
     * @param column c_0 … c_{K−1}, V[y][s] = c[(y − s) mod K]
     * @param scores S_1 … S_N, index = position − 1, of the same precision
     */
    public StateStatements(RandomWalk walk, Interval[] column, Interval[] scores) {
        this.walk = walk;
        this.column = column.clone();
        this.scores = scores.clone();
        this.precision = column[0].precision();
    }

    /** The position 1 … N whose score is certainly greater than every other, if there is one that can be told. */
    public Optional<Integer> selectedPosition() {
        for (int j = 0; j < scores.length; j++) {
            Certainty largest = Certainty.CERTAINLY;
            for (int i = 0; i < scores.length; i++) {
                largest = i == j ? largest : largest.and(scores[i].isLessThan(scores[j]));
            }
            if (largest.isCertain()) {
                return Optional.of(j + 1);
            }
        }
        return Optional.empty();
    }

    /** By how much the score of a position exceeds the largest other. */
    public Interval lead(int position) {
        Interval lead = null;
        for (int i = 0; i < scores.length; i++) {
            if (i != position - 1) {
                Interval difference = scores[position - 1].subtract(scores[i]);
                lead = lead == null ? difference : Enclosures.smaller(lead, difference);
            }
        }
        return lead;
    }

    /** max c − min c, the range of V's entries. */
    Interval range() {
        Interval least = column[0];
        Interval leastNegative = column[0].negate();
        for (Interval entry : column) {
            least = Enclosures.smaller(least, entry);
            leastNegative = Enclosures.smaller(leastNegative, entry.negate());
        }
        return leastNegative.add(least).negate();
    }

    /** (1 − S_j)·(max c − min c): what all other positions can do to a difference of outputs, at most. */
    Interval slack(int position) {
        return Interval.of(precision, BigInteger.ONE).subtract(scores[position - 1]).multiply(range());
    }

    /**
     * The one offset d for which the predicted node is s_j + d for every walk, j the selected position, if that is certain:
     * S_j(c_d − c_e) &gt; (1 − S_j)·(max c − min c) for all e ≠ d.
     */
    public Optional<Integer> predictedOffset() {
        boolean[] candidates = candidates();
        return count(candidates) == 1 ? Optional.of(first(candidates)) : Optional.empty();
    }

    /**
     * The exact accuracy, if it follows: if one offset is predicted for every walk, or if the candidates are equally likely and
     * the selected position is the parent's, so that the walk's last step is independent of the choice among them.
     */
    public Optional<BigFraction> accuracy() {
        Optional<Integer> selected = selectedPosition();
        boolean[] candidates = candidates();
        if (selected.isEmpty() || count(candidates) == 0 || selected.get() > walk.visible()) {
            return Optional.empty();
        }
        int j = selected.get();
        Circulant ahead = PowerBySquaring.transposedPower(walk, walk.length() - j).transpose();
        BigFraction chance = ahead.entry(0, first(candidates));
        if (count(candidates) > 1) {
            for (int d = 0; d < candidates.length; d++) {
                if (j != walk.visible() || candidates[d] && !ahead.entry(0, d).equals(chance)) {
                    return Optional.empty();
                }
            }
        }
        return Optional.of(chance);
    }

    /** Whether the predicted node is a most likely successor of the parent for every walk. */
    public Certainty predictsBestMove() {
        Optional<BigFraction> accuracy = accuracy();
        return accuracy.isEmpty() ? Certainty.UNDECIDED
                : accuracy.get().equals(walk.optimalAccuracy()) ? Certainty.CERTAINLY : Certainty.CERTAINLY_NOT;
    }

    /** The offsets that some walk may be predicted to be at; none if no position is selected. */
    private boolean[] candidates() {
        boolean[] candidates = new boolean[column.length];
        Optional<Integer> selected = selectedPosition();
        if (selected.isEmpty() || selected.get() > walk.visible()) {
            return candidates;
        }
        Interval score = scores[selected.get() - 1];
        Interval slack = slack(selected.get());
        for (int e = 0; e < candidates.length; e++) {
            candidates[e] = true;
            for (int d = 0; d < candidates.length; d++) {
                Interval gap = score.multiply(column[d].subtract(column[e]));
                candidates[e] &= !(d != e && slack.isLessThan(gap).isCertain());
            }
        }
        return candidates;
    }

    private static int count(boolean[] candidates) {
        int count = 0;
        for (boolean candidate : candidates) {
            count += candidate ? 1 : 0;
        }
        return count;
    }

    private static int first(boolean[] candidates) {
        int first = 0;
        while (!candidates[first]) {
            first++;
        }
        return first;
    }

    /** The distance of the direction of V from that of Πᵀ, in the Frobenius norm; nothing if V may be 0. */
    public Optional<Interval> distanceToTransition() {
        Interval p = Interval.of(precision, walk.p());
        Interval q = Interval.of(precision, walk.q());
        return distance(p, q, SquareRoot.of(Interval.of(precision,
                walk.p().multiply(walk.p()).add(walk.q().multiply(walk.q())))));
    }

    /** The distance of the direction of V from that of the entrywise square root of Πᵀ; nothing if V may be 0. */
    public Optional<Interval> distanceToSquareRoot() {
        return distance(SquareRoot.of(Interval.of(precision, walk.p())), SquareRoot.of(Interval.of(precision, walk.q())),
                Interval.of(precision, BigInteger.ONE));
    }

    /**
     * The distance of the direction of f(X) from that of Πᵀx_{N−1}, for every walk, if the parent is selected. All columns of V are
     * as long as each other, so f(X) differs from S_{N−1} times the parent's column by at most 1 − S_{N−1} lengths of a column; and
     * directions of u and v differ by at most 2‖u − v‖/‖v‖. The parent's column is as far from Πᵀx_{N−1} as V from Πᵀ.
     */
    public Optional<Interval> outputDistanceToTransition() {
        if (!selectedPosition().equals(Optional.of(walk.visible()))) {
            return Optional.empty();
        }
        BigInteger most = outputDeviation().upper();
        return distanceToTransition().map(distance -> Enclosures.widened(distance, most));
    }

    /** 2(1 − S_{N−1})/S_{N−1}. */
    Interval outputDeviation() {
        Interval score = scores[walk.visible() - 1];
        Interval rest = Interval.of(precision, BigInteger.ONE).subtract(score).divide(score);
        return rest.add(rest);
    }

    /** √(2 − 2·cosine), for the circulant with the entries next and previous at the offsets 1 and −1 and the given norm. */
    private Optional<Interval> distance(Interval next, Interval previous, Interval norm) {
        int k = column.length;
        Interval squares = Interval.of(precision, BigInteger.ZERO);
        for (Interval entry : column) {
            squares = squares.add(entry.multiply(entry));
        }
        if (squares.lower().signum() <= 0) {
            return Optional.empty();
        }
        Interval product = column[1].multiply(next).add(column[Circle.predecessor(k, 0)].multiply(previous));
        Interval cosine = product.divide(SquareRoot.of(squares).multiply(norm));
        Interval two = Interval.of(precision, BigInteger.TWO);
        Interval square = two.subtract(two.multiply(cosine));
        // A square is not negative, whatever the widths.
        BigInteger least = square.lower().max(BigInteger.ZERO);
        return Optional.of(SquareRoot.of(Interval.between(precision, least, square.upper())));
    }
}
