package org.circlewalk.spec.box;

import java.util.Optional;

/**
 * Verifies what was decided for a box. It takes the enclosed run over the box anew, with the effort of the decision, and checks
 * the conditions of Theorem A at the claimed step with the given numbers; how these were chosen plays no part.
 */
public final class BoxCheck {
    private BoxCheck() {
    }

    /** Why the decision does not follow, one sentence; nothing if it does. An undecided box claims nothing, so nothing fails. */
    public static Optional<String> failure(DescentFamily family, ChanceBox box, BoxDecision decision) {
        return BoxDecision.of(family, box, decision.effort()).equals(decision) ? Optional.empty()
                : Optional.of("The decision is another one.");
    }
}
