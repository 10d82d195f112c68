package org.circlewalk.checker.audit.statement;

import static org.assertj.core.api.Assertions.assertThat;

import org.circlewalk.checker.audit.Counterexample;
import org.circlewalk.checker.audit.FiniteGaps;
import org.circlewalk.checker.audit.TrainingRuns;
import org.junit.jupiter.api.Test;

/** What items 1 and 4 of Theorem 3.1 rest on: a clear gap at several N and M, and not a gap that changes its sign with N. */
class SelectionStatementTest {
    private static final TrainingRuns RUNS = new TrainingRuns();

    @Test
    void theCounterexampleNamesEveryLengthAndDimensionItWasTrainedAt() {
        Counterexample counterexample = SelectionStatement.counterexample(RUNS);
        assertThat(counterexample.instance()).isEqualTo("K = 20, N = 101, p = 4/5");
        assertThat(counterexample.detail()).isEqualTo("with M = 1016 and 10151 training ends with attention 1.000 on s_{N−3}, "
                + "accuracy 64/125 ≈ 0.5120 (exact for the trained model), optimal 4/5; it fails as well at N = 201, 251, 401 and 801; "
                + "gap_3(∞) = -727617991/43118103050 ≈ -0.01688");
    }

    /** At K = 17, p = 7/9 the limit is negative, the gap at N = 201 is not, and M decides: no evidence for large N. */
    @Test
    void whereTheGapIsNearZeroTheOutcomeDependsOnTheDimension() {
        assertThat(SelectionStatement.marginal(RUNS, new FiniteGaps())).contains("K = 17, N = 201, p = 7/9 gap_3 is 0.0004825, its limit -0.0006267",
                "with M = 2850 training ends with attention 1.000 on s_{N−3}, accuracy 343/729",
                "with M = 28497 training ends with attention 1.000 on s_{N−1}, accuracy 7/9 ≈ 0.7778 (exact for the trained model), optimal 7/9");
    }
}
