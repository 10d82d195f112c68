package org.circlewalk.checker.audit.statement;

import java.util.Optional;
import org.apache.commons.math3.fraction.BigFraction;
import org.circlewalk.checker.audit.Domain;
import org.circlewalk.checker.audit.Grid;
import org.circlewalk.checker.audit.Probabilities;
import org.circlewalk.checker.audit.Search;
import org.circlewalk.checker.audit.Walks;
import org.circlewalk.checker.audit.WrittenArgument;
import org.circlewalk.spec.lemma.B1ExpectedGradient;
import org.circlewalk.spec.model.RationalLogLoss;
import org.circlewalk.spec.model.RationalLoss;
import org.circlewalk.spec.parameter.PaperSettings;
import org.circlewalk.spec.walk.RandomWalk;

/** Lemma B.1. */
final class B1ExpectedGradientStatement extends ExactStatement {
    private static final RationalLoss LOG_LOSS = new RationalLogLoss(PaperSettings.EPSILON);
    private static final RationalLoss SQUARED_ERROR = z -> z.subtract(BigFraction.ONE).multiply(2);

    B1ExpectedGradientStatement() {
        super("B.1", "The expected gradients of V and W are as stated",
                "closed form against derivatives by dual numbers, at random rational V and S, log loss and squared error",
                B1ExpectedGradient.class);
    }

    @Override
    public Optional<WrittenArgument> argument() {
        return Optional.of(WrittenArgument.in("b.1-expected-gradient"));
    }

    @Override
    Search search(Grid grid) {
        Domain<RandomWalk> domain = Walks.nodes(3, Math.min(grid.nodes() - 3, 5)).lengths(2, 4)
                .p(Probabilities.all(4).ofTheReading()).walks();
        return Search.over(domain, walk -> B1ExpectedGradient.check(walk, RandomModel.of(walk), LOG_LOSS))
                .and(Search.over(domain, walk -> B1ExpectedGradient.check(walk, RandomModel.of(walk), SQUARED_ERROR)));
    }
}
