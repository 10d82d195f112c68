package org.circlewalk.spec.box;

import java.util.List;

/** What is certain for every p of a box. */
public sealed interface Outcome {
    /**
     * At every step from {@code fromStep} on attention is on s_{N−back}: more than half of the softmax scores' sum, and in the limit
     * all of it (Theorem A of proofs-notes/theorem.md).
     *
     * @param back     k ≥ 1; 1 is the parent
     * @param fromStep the first step that is claimed
     * @param offsets  E, in increasing order: at every such step the predicted node is in s_{N−back} + E for every walk. With a single
     *                 offset d the accuracy is exactly π_k(d), p itself for the parent. With the two of {1, K − 1} at the parent it is
     *                 <em>one of the two neighbours</em>, and the accuracy is exactly ½ at p = ½ only. Empty: nothing is claimed
     */
    record ForEver(int back, int fromStep, List<Integer> offsets) implements Outcome {
        /** Copies the list. */
        public ForEver {
            offsets = List.copyOf(offsets);
        }
    }

    /**
     * Attention is on s_{N−back} at every step from {@code fromStep} to {@code toStep} at least, and its score does not tend to 1: liminf S ≤ 1 − δ̂ for
     * a δ̂ &gt; 0 (Proposition C of proofs-notes/theorem.md).
     *
     * @param back     k ≥ 1
     * @param fromStep the first step that is claimed
     * @param toStep   the last step that is claimed
     * @param rival    the lag of a token with Λ^∞ above 1, on which Proposition C rests
     */
    record Metastable(int back, int fromStep, long toStep, int rival) implements Outcome {
    }

    /**
     * Nothing is claimed.
     *
     * @param reason one sentence; what more effort or a narrower box might change
     */
    record Undecided(String reason) implements Outcome {
    }
}
