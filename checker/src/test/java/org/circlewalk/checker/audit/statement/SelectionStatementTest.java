package org.circlewalk.checker.audit.statement;

import static org.assertj.core.api.Assertions.assertThat;

import org.circlewalk.checker.audit.FiniteGaps;
import org.circlewalk.checker.audit.TrainingRuns;
import org.junit.jupiter.api.Test;

/** What illustrates items 1 and 4 of Theorem 3.1: a clear gap at several N and M, and not a gap that changes its sign with N. */
class SelectionStatementTest {
    private static final TrainingRuns RUNS = new TrainingRuns();

    @Test
    void theIllustrationNamesEveryLengthAndDimensionItWasTrainedAt() {
        String words = "measured, to illustrate: of 10 population runs of 50 steps at η = 1, ε = 1/10, K = 20, p = 4/5, trained at N = 101, 201, "
                + "251, 401 and 801, each with M = N^(3/2) and M = 10·N^(3/2), rounded up, it fails in 10; at N = 101 with M = 1016 and 10151 "
                + "training ends with attention 1.000 on s_{N−3}, accuracy 64/125 ≈ 0.5120 (exact for the trained model), optimal 4/5";
        assertThat(new Theorem31AccuracyStatement().illustration(RUNS)).isEqualTo(words);
        assertThat(new Theorem31AttentionStatement().illustration(RUNS)).isEqualTo(words);
    }

    /** At K = 17, p = 7/9 the limit is negative, the gap at N = 201 is not, and M decides: no evidence for large N. */
    @Test
    void whereTheGapIsNearZeroTheOutcomeDependsOnTheDimension() {
        assertThat(SelectionStatement.marginal(RUNS, new FiniteGaps())).contains("K = 17, N = 201, p = 7/9 gap_3 is 0.0004825, its limit -0.0006267",
                "with M = 2850 training ends with attention 1.000 on s_{N−3}, accuracy 343/729",
                "with M = 28497 training ends with attention 1.000 on s_{N−1}, accuracy 7/9 ≈ 0.7778 (exact for the trained model), optimal 7/9");
    }
}
