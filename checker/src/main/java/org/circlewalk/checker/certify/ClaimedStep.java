package org.circlewalk.checker.certify;

import java.math.BigDecimal;
import org.apache.commons.math3.fraction.BigFraction;
import org.circlewalk.spec.certified.EnclosedState;

/**
 * What a certificate says of one step; nothing of it is believed. Pairs of decimals are the ends of intervals; what may be
 * absent is null.
 *
 * @param state                the enclosures of V and of the logits
 * @param value                V[y][s] at [(y − s) mod K]
 * @param scores               S_1 … S_N
 * @param loss                 E[−log(z + ε)]
 * @param selectedPosition     the position that is attended most, or null
 * @param lead                 by how much, or null
 * @param predictedOffset      where the predicted node lies, seen from the selected one, or null
 * @param accuracy             exact, or null
 * @param bestMove             "certainly", "certainly not" or "undecided"
 * @param raisesSelected       the same, of the next step
 * @param distanceToTransition from the direction of V, or null
 * @param distanceToSquareRoot from the direction of V, or null
 */
record ClaimedStep(EnclosedState state, BigDecimal[][] value, BigDecimal[][] scores, BigDecimal[] loss,
                   Integer selectedPosition, BigDecimal[] lead, Integer predictedOffset, BigFraction accuracy,
                   String bestMove, String raisesSelected, BigDecimal[] distanceToTransition,
                   BigDecimal[] distanceToSquareRoot) {
}
