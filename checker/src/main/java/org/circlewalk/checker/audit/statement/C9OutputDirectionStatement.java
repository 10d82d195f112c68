package org.circlewalk.checker.audit.statement;

import org.circlewalk.checker.audit.WrittenArgument;

/** Lemma C.9. */
final class C9OutputDirectionStatement extends OutputStatement {
    C9OutputDirectionStatement() {
        super("C.9", "The direction of f(X) converges to that of Πᵀx_{N−1} at rate T^(−1/2)", WrittenArgument.in("c.9-output-direction"));
    }
}
