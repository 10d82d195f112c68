package org.circlewalk.checker.certify;

import java.util.Optional;
import org.apache.commons.math3.fraction.BigFraction;
import org.circlewalk.spec.enclosure.Certainty;

/**
 * What is certain of a step, or claimed, as far as people are told of it.
 *
 * @param reference            the visible position that logits are relative to
 * @param selectedPosition     the position that is attended most
 * @param accuracy             exact
 * @param bestMove             whether the parent's best move is predicted for every walk
 * @param raisesReference      whether the next step lowers all other logits against that of the reference
 * @param distanceToTransition of the direction of V from that of Πᵀ
 * @param distanceToSquareRoot the same from that of the entrywise square root of Πᵀ
 */
record StepFacts(int reference, Optional<Integer> selectedPosition, Optional<BigFraction> accuracy, Certainty bestMove,
                 Certainty raisesReference, Optional<Bounds> distanceToTransition, Optional<Bounds> distanceToSquareRoot) {
    /** The reference, if the next step raises it. */
    Optional<Integer> raised() {
        return Optional.of(reference).filter(position -> raisesReference == Certainty.CERTAINLY);
    }
}
