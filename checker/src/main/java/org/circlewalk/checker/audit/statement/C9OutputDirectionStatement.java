package org.circlewalk.checker.audit.statement;

import java.util.Optional;
import org.circlewalk.checker.audit.WrittenArgument;

/** Lemma C.9. */
final class C9OutputDirectionStatement extends OutputStatement {
    C9OutputDirectionStatement() {
        super("C.9", "The direction of f(X) converges to that of Πᵀx_{N−1} at rate T^(−1/2)", WrittenArgument.in("c.9-output-direction"));
    }

    @Override
    public Optional<String> unproved() {
        return Optional.of("of the corrected statement: what is not proved of C.8, and from the direction of a column of V to that "
                + "of the output");
    }
}
