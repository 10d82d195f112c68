package org.circlewalk.checker.certify;

import java.util.List;
import java.util.Optional;
import org.circlewalk.spec.certified.EnclosedState;

/**
 * What a certificate says of one step; nothing of it is believed.
 *
 * @param state           the enclosures of V and of the logits
 * @param value           V[y][s] at [(y − s) mod K]
 * @param scores          S_1 … S_N
 * @param loss            E[−log(z + ε)]
 * @param lead            by how much the score of the selected position exceeds all others
 * @param predictedOffset where the predicted node lies, seen from the selected one
 * @param facts           what people are told
 */
record ClaimedStep(EnclosedState state, List<Bounds> value, List<Bounds> scores, Bounds loss, Optional<Bounds> lead,
                   Optional<Integer> predictedOffset, StepFacts facts) {
}
