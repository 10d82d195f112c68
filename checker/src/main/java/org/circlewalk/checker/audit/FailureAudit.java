package org.circlewalk.checker.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.commons.math3.fraction.BigFraction;
import org.circlewalk.spec.lemma.D1FirstStepConstant;
import org.circlewalk.spec.lemma.D2SecondStepConstant;
import org.circlewalk.spec.lemma.D3ConstancyForever;
import org.circlewalk.spec.lemma.Statement;
import org.circlewalk.spec.lemma.Theorem41Failure;
import org.circlewalk.spec.parameter.PaperSettings;
import org.circlewalk.spec.walk.RandomWalk;
import org.circlewalk.spec.walk.TransitionMatrix;

/** Theorem 4.1 and its lemmas D.1 to D.3, exact; with the neighbouring cases that show what its hypotheses are for. */
final class FailureAudit {
    private final Grid grid;
    private final TrainingRuns runs;

    FailureAudit(Grid grid, TrainingRuns runs) {
        this.grid = grid;
        this.runs = runs;
    }

    Map<Statement, Supplier<AuditRow>> rows() {
        return Map.of(
                Statement.D_1, this::deterministicFirstStep,
                Statement.D_2, this::deterministicSecondStep,
                Statement.D_3, this::deterministicForever,
                Statement.T_4_1, this::failureTheorem);
    }

    private List<RandomWalk> deterministicWalks(int maxLength) {
        List<RandomWalk> walks = new ArrayList<>();
        for (int k = 3; k <= grid.nodes(); k++) {
            for (int n = k + 1; n <= maxLength; n += k) {
                walks.add(new RandomWalk(k, n, BigFraction.ZERO));
                walks.add(new RandomWalk(k, n, BigFraction.ONE));
            }
        }
        return walks;
    }

    private int longest() {
        return 4 * grid.nodes() + 1;
    }

    private String deterministicDomain() {
        return "3 ≤ K ≤ " + grid.nodes() + ", N = rK + 1 ≤ " + longest() + ", p ∈ {0, 1}";
    }

    private AuditRow deterministicFirstStep() {
        return Search.over(deterministicWalks(longest()), D1FirstStepConstant::check)
                .exact(Statement.D_1, "every loss at once: all walks have the same z", deterministicDomain());
    }

    private AuditRow deterministicSecondStep() {
        return Search.over(deterministicWalks(longest()), walk -> D2SecondStepConstant.check(walk, new BigFraction(3, 7)))
                .exact(Statement.D_2, "the step from V = v·11ᵀ and uniform scores, every loss at once, v = 3/7",
                        deterministicDomain());
    }

    private AuditRow deterministicForever() {
        List<RandomWalk> walks = deterministicWalks(longest());
        return Search.over(walks, walk -> D3ConstancyForever.check(walk, new BigFraction(-5, 3), 1))
                .and(Search.over(walks, walk -> D3ConstancyForever.check(walk, new BigFraction(22, 7), walk.visible() - 1)))
                .exact(Statement.D_3, "the induction step from V = v·11ᵀ and S_1 = … = S_{N−1}, every loss and step size at once",
                        deterministicDomain() + ", two values of v and of S_N");
    }

    private AuditRow failureTheorem() {
        List<RandomWalk> walks = deterministicWalks(longest());
        Search search = Search.over(walks, walk -> Theorem41Failure.check(walk, BigFraction.ZERO, walk.visible()))
                .and(Search.over(walks, walk -> Theorem41Failure.check(walk, new BigFraction(22, 7), walk.visible())))
                .and(Search.over(walks, walk -> D3ConstancyForever.check(walk, BigFraction.ONE, walk.visible())));
        AuditRow row = search.exact(Statement.T_4_1,
                "exact accuracy at V = v·11ᵀ and uniform scores, as at T = 0 and later, and the induction step, every loss at once",
                deterministicDomain() + ", v ∈ {0, 22/7}");
        return row.withFindings(otherLengths(), symmetricSquare());
    }

    /** The hypothesis N = rK + 1 is needed: deterministic walks of all other lengths, trained. */
    private String otherLengths() {
        int nodes = PaperSettings.NODES;
        List<String> stuck = new ArrayList<>();
        int trained = 0;
        for (int n = PaperSettings.LENGTH + 1; n < PaperSettings.LENGTH + nodes; n++) {
            for (BigFraction p : List.of(BigFraction.ZERO, BigFraction.ONE)) {
                RandomWalk walk = new RandomWalk(nodes, n, p);
                trained++;
                if (!BigFraction.ONE.equals(accuracy(walk))) {
                    stuck.add(walk.toString());
                }
            }
        }
        return "measured: with K = " + nodes + ", p ∈ {0, 1} and N from " + (PaperSettings.LENGTH + 1) + " to "
                + (PaperSettings.LENGTH + nodes - 1) + ", none of them rK + 1, training reaches accuracy 1 within "
                + PaperSettings.STEPS + " steps on " + (trained - stuck.size()) + " of " + trained + " walks"
                + (stuck.isEmpty() ? "" : ", not on " + String.join("; ", stuck));
    }

    private BigFraction accuracy(RandomWalk walk) {
        return runs.after(walk, PaperSettings.STEPS).record().accuracy().exact();
    }

    /** A second failure case, beside p ∈ {0, 1}: exact. */
    private String symmetricSquare() {
        List<Integer> constant = new ArrayList<>();
        for (int n = 2; n <= longest(); n++) {
            if (TransitionMatrix.transposedPowerSum(new RandomWalk(4, n, BigFraction.ONE_HALF), 1, n - 1).isConstant()) {
                constant.add(n);
            }
        }
        return "exact: for K = 4, p = 1/2, which Theorem 3.1 excludes by K > 4, V⁽¹⁾ is a multiple of 11ᵀ at N = "
                + Text.list(constant) + ", and training is stuck in the same way";
    }
}
