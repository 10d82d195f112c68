package org.circlewalk.spec.certified;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import org.apache.commons.math3.fraction.BigFraction;
import org.circlewalk.spec.enclosure.Certainty;
import org.circlewalk.spec.enclosure.Interval;
import org.circlewalk.spec.enclosure.Precision;

/**
 * What is certain after a number of steps. The state has the precision of the run; all other intervals have a coarser one.
 *
 * @param step                 the number of steps taken
 * @param state                enclosures of V and of the logits
 * @param scores               S_1 … S_N
 * @param loss                 E[−log(z + ε)]
 * @param selectedPosition     the position with the largest score, if it can be told
 * @param lead                 by how much its score exceeds the largest other
 * @param predictedOffset      the d with predicted node s_j + d for every walk, j the selected position, if there is one
 * @param accuracy             the exact accuracy, if it follows
 * @param predictsBestMove     whether the parent's best move is predicted for every walk
 * @param raisesSelected       whether the next step lowers all other logits against that of the selected position
 * @param distanceToTransition the distance of V's direction from that of Πᵀ, unless V may be 0
 * @param distanceToSquareRoot the same from that of the entrywise square root of Πᵀ
 */
public record StepCertificate(int step, EnclosedState state, List<Interval> scores, Interval loss,
                              Optional<Integer> selectedPosition, Optional<Interval> lead,
                              Optional<Integer> predictedOffset, Optional<BigFraction> accuracy,
                              Certainty predictsBestMove, Certainty raisesSelected,
                              Optional<Interval> distanceToTransition, Optional<Interval> distanceToSquareRoot) {
    /**
     * What is certain in a state, given the expectations there.
     *
     * @param precision of everything but the state: coarser than that of the state, so that what follows from the state at a
     *                  precision between the two lies within
     */
    public static StepCertificate of(DescentSettings settings, int step, EnclosedState state, EnclosedStep expectations,
                                     Precision precision) {
        Interval[] scores = expectations.scores();
        for (int i = 0; i < scores.length; i++) {
            scores[i] = coarse(scores[i], precision);
        }
        StateStatements statements = new StateStatements(settings.walk(), state.at(precision).column(), scores);
        Optional<Integer> selected = statements.selectedPosition();
        return new StepCertificate(step, state, List.of(scores), coarse(expectations.loss(), precision), selected,
                selected.map(statements::lead), statements.predictedOffset(), statements.accuracy(),
                statements.predictsBestMove(), expectations.raisesReference(), statements.distanceToTransition(),
                statements.distanceToSquareRoot());
    }

    /** Wider by a unit at either end, even if an end of the finer interval happens to lie on the coarser grid. */
    private static Interval coarse(Interval fine, Precision precision) {
        return Enclosures.widened(fine.at(precision), BigInteger.ONE);
    }
}
