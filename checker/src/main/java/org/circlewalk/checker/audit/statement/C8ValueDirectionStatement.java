package org.circlewalk.checker.audit.statement;

import java.util.Optional;
import org.circlewalk.checker.audit.WrittenArgument;

/** Lemma C.8. */
final class C8ValueDirectionStatement extends ValueStatement {
    C8ValueDirectionStatement() {
        super("C.8", "The direction of V converges to that of Πᵀ at rate T^(−1/2)", WrittenArgument.in("c.8-value-direction"));
    }

    @Override
    public Optional<String> unproved() {
        return Optional.of("of the corrected statement: that two entries of V in training follow the recurrence, which needs "
                + "attention on the parent, and from the ratio of entries to the distance of directions");
    }
}
