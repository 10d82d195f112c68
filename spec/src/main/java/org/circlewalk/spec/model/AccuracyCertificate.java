package org.circlewalk.spec.model;

import static org.circlewalk.spec.parameter.InvalidParameterException.require;

import java.util.Arrays;
import java.util.Optional;
import org.apache.commons.math3.fraction.BigFraction;
import org.circlewalk.spec.circulant.Circulant;
import org.circlewalk.spec.circulant.SquareMatrix;
import org.circlewalk.spec.parameter.Fractions;
import org.circlewalk.spec.parameter.InvalidParameterException;
import org.circlewalk.spec.walk.PowerBySquaring;
import org.circlewalk.spec.walk.RandomWalk;

/**
 * A certificate of the exact accuracy of a model whose attention rests on one position, for walks of any length.
 *
 * <p>Let j be that position. For every walk the differences of the entries of f(X) are those of S_j · (column s_j of V) up to
 * (1 − S_j)·range, where range is the largest spread of a column; so the predicted node is among the candidates, the nodes
 * whose entry in column s_j is within (1 − S_j)·range/S_j of the largest. If there is one candidate for every s_j, or if
 * the choice among several does not depend on what happens after s_j and they are equally likely to come N − j steps
 * after s_j, the accuracy follows.
 *
 * @param value       V
 * @param selected    j, the visible position in 1 … N−1 that attention rests on
 * @param score       S_j
 * @param laterScores whether any position from j+1 to N−1 may have a score other than 0
 */
public record AccuracyCertificate(SquareMatrix value, int selected, BigFraction score, boolean laterScores) {
    /** @throws InvalidParameterException if the position or the score is outside its domain */
    public AccuracyCertificate {
        require(selected >= 1, "the selected position", selected, "at least 1");
        require(score.compareTo(BigFraction.ZERO) >= 0 && score.compareTo(BigFraction.ONE) <= 0, "the selected score",
                Fractions.format(score), "from 0 to 1");
    }

    /**
     * Whether it is clear without powers of Π that the certificate does not apply: nothing is attended, or later tokens choose
     * among the candidates of some column.
     */
    public boolean isExcluded() {
        if (score.equals(BigFraction.ZERO)) {
            return true;
        }
        BigFraction slack = CandidateMargin.slack(score, largestSpread());
        boolean several = false;
        for (int s = 0; s < value.size(); s++) {
            BigFraction threshold = CandidateMargin.threshold(column(s), slack);
            several |= Arrays.stream(column(s)).filter(entry -> entry.compareTo(threshold) >= 0).count() > 1;
        }
        return several && laterScores;
    }

    /** The exact accuracy, or nothing if the certificate does not apply. */
    public Optional<BigFraction> accuracy(RandomWalk walk) {
        if (score.equals(BigFraction.ZERO)) {
            return Optional.empty();
        }
        BigFraction slack = CandidateMargin.slack(score, largestSpread());
        Circulant ahead = PowerBySquaring.transposedPower(walk, walk.length() - selected).transpose();
        BigFraction total = BigFraction.ZERO;
        for (int s = 0; s < walk.nodes(); s++) {
            Optional<BigFraction> chance = chanceOfCandidates(s, slack, ahead);
            if (chance.isEmpty()) {
                return Optional.empty();
            }
            total = total.add(chance.get());
        }
        return Optional.of(total.divide(walk.nodes()));
    }

    /** The common chance of the candidates of column {@code s}; nothing if they differ, or are several and later tokens choose. */
    private Optional<BigFraction> chanceOfCandidates(int s, BigFraction slack, Circulant ahead) {
        BigFraction threshold = CandidateMargin.threshold(column(s), slack);
        BigFraction common = null;
        for (int y = 0; y < value.size(); y++) {
            if (value.entry(y, s).compareTo(threshold) >= 0) {
                BigFraction chance = ahead.entry(s, y);
                if (common != null && (laterScores || !common.equals(chance))) {
                    return Optional.empty();
                }
                common = chance;
            }
        }
        return Optional.ofNullable(common);
    }

    private BigFraction largestSpread() {
        BigFraction[] spreads = new BigFraction[value.size()];
        for (int s = 0; s < spreads.length; s++) {
            spreads[s] = CandidateMargin.spread(column(s));
        }
        return CandidateMargin.largest(spreads);
    }

    private BigFraction[] column(int s) {
        BigFraction[] column = new BigFraction[value.size()];
        for (int y = 0; y < column.length; y++) {
            column[y] = value.entry(y, s);
        }
        return column;
    }
}
