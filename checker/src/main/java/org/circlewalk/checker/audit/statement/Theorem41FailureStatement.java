package org.circlewalk.checker.audit.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.math3.fraction.BigFraction;
import org.circlewalk.checker.audit.AuditSetting;
import org.circlewalk.checker.audit.Domain;
import org.circlewalk.checker.audit.Grid;
import org.circlewalk.checker.audit.Probabilities;
import org.circlewalk.checker.audit.Search;
import org.circlewalk.checker.audit.Text;
import org.circlewalk.checker.audit.TrainingRuns;
import org.circlewalk.checker.audit.Walks;
import org.circlewalk.checker.audit.WrittenArgument;
import org.circlewalk.spec.lemma.D3ConstancyForever;
import org.circlewalk.spec.lemma.Theorem41Failure;
import org.circlewalk.spec.parameter.PaperSettings;
import org.circlewalk.spec.walk.RandomWalk;
import org.circlewalk.spec.walk.TransitionMatrix;
import org.circlewalk.spec.walk.UninformativeAverage;

/** Theorem 4.1, with the neighbouring cases that show what its hypotheses are for. */
final class Theorem41FailureStatement extends DeterministicStatement {
    private static final BigFraction V = new BigFraction(22, 7);
    private static final int SHORTEST = PaperSettings.LENGTH + 1;
    private static final int LONGEST = PaperSettings.LENGTH + PaperSettings.NODES - 1;

    Theorem41FailureStatement() {
        super("4.1", "Deterministic walk, N = rK+1: accuracy stays 1/K",
                "exact accuracy at V = v·11ᵀ and uniform scores, as at T = 0 and later, and the induction step, every loss at once",
                Theorem41Failure.class, UninformativeAverage.class);
    }

    @Override
    public Optional<WrittenArgument> argument() {
        return Optional.of(WrittenArgument.in("theorem-4.1-failure"));
    }

    @Override
    protected double seconds() {
        return 2.0;
    }

    @Override
    Search search(Grid grid) {
        Domain<RandomWalk> walks = rounds(grid).with("v", BigFraction.ZERO, V).walks();
        return Search.over(walks, walk -> Theorem41Failure.check(walk, BigFraction.ZERO, walk.visible()))
                .and(Search.over(walks, walk -> Theorem41Failure.check(walk, V, walk.visible())))
                .and(Search.over(walks, walk -> D3ConstancyForever.check(walk, BigFraction.ONE, walk.visible())));
    }

    @Override
    List<String> findings(AuditSetting setting) {
        return List.of(otherLengths(setting.runs()), symmetricSquare(longest(setting.grid())));
    }

    /** The hypothesis N = rK + 1 is needed: deterministic walks of all other lengths, trained. */
    private static String otherLengths(TrainingRuns runs) {
        List<RandomWalk> walks = Walks.nodes(PaperSettings.NODES, PaperSettings.NODES).lengths(SHORTEST, LONGEST)
                .p(Probabilities.deterministic()).walks().instances();
        List<String> stuck = walks.stream().filter(walk -> !runs.after(walk, PaperSettings.STEPS).isOptimal())
                .map(RandomWalk::toString).toList();
        return "measured: with K = " + PaperSettings.NODES + ", " + Probabilities.deterministic().words() + " and N from " + SHORTEST
                + " to " + LONGEST + ", none of them rK + 1, training reaches accuracy 1 within "
                + PaperSettings.STEPS + " steps on " + (walks.size() - stuck.size()) + " of " + walks.size() + " walks"
                + (stuck.isEmpty() ? "" : ", not on " + String.join("; ", stuck));
    }

    /** A second failure case, beside p ∈ {0, 1}: exact. */
    private static String symmetricSquare(int longest) {
        List<Integer> constant = new ArrayList<>();
        for (int n = 2; n <= longest; n++) {
            if (TransitionMatrix.transposedPowerSum(new RandomWalk(4, n, BigFraction.ONE_HALF), 1, n - 1).isConstant()) {
                constant.add(n);
            }
        }
        return "exact: for K = 4, p = 1/2, which Theorem 3.1 excludes by K > 4, V⁽¹⁾ is a multiple of 11ᵀ at N = "
                + Text.list(constant) + ", and training is stuck in the same way";
    }
}
