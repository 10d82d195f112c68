package org.circlewalk.checker.audit.statement;

import java.util.Optional;
import org.apache.commons.math3.fraction.BigFraction;
import org.circlewalk.checker.audit.Domain;
import org.circlewalk.checker.audit.Grid;
import org.circlewalk.checker.audit.Search;
import org.circlewalk.checker.audit.WrittenArgument;
import org.circlewalk.spec.lemma.D3ConstancyForever;
import org.circlewalk.spec.walk.RandomWalk;

/** Lemma D.3. */
final class D3ConstancyForeverStatement extends DeterministicStatement {
    D3ConstancyForeverStatement() {
        super("D.3", "Deterministic walk: every further step does, for any loss and any step size",
                "the induction step from V = v·11ᵀ and S_1 = … = S_{N−1}, every loss and step size at once",
                D3ConstancyForever.class);
    }

    @Override
    public Optional<WrittenArgument> argument() {
        return Optional.of(WrittenArgument.in("d.3-constancy-forever"));
    }

    @Override
    Search search(Grid grid) {
        Domain<RandomWalk> walks = rounds(grid).with("two values of v and of S_N").walks();
        return Search.over(walks, walk -> D3ConstancyForever.check(walk, new BigFraction(-5, 3), 1))
                .and(Search.over(walks, walk -> D3ConstancyForever.check(walk, new BigFraction(22, 7), walk.visible() - 1)));
    }
}
