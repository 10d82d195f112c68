package org.circlewalk.checker.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.circlewalk.spec.lemma.Statement;
import org.junit.jupiter.api.Test;

/** What is certified of single runs: two items hold and two fail at the paper's settings, and two fail on a larger circle. */
class EnclosedAuditTest {
    private static final EnclosedAudit AUDIT = new EnclosedAudit();

    private static void assertOutcomes(List<EnclosedInstance> instances, String... outcomes) {
        assertThat(instances).extracting(EnclosedInstance::outcome).containsExactly(outcomes);
        assertThat(instances).extracting(EnclosedInstance::verdict).containsOnly(Verdict.ENCLOSED);
    }

    @Test
    void theAccuracyIsOptimalAtEveryStepOfThePapersRunsAndNeverWhereAttentionIsElsewhere() {
        assertOutcomes(AUDIT.accuracies(), "holds", "holds", "holds", "fails");
        assertThat(AUDIT.accuracies().get(3)).isEqualTo(new EnclosedInstance("K = 20, N = 101, p = 4/5", "fails",
                "accuracy exactly 48/125 at every step from 3 to 4, exactly 64/125 at every step from 5 to 50; optimal is 4/5",
                Verdict.ENCLOSED));
    }

    @Test
    void attentionIsOnTheParentAtEveryStepOfThePapersRunsAndThreeStepsBackOnTheLargeCircle() {
        assertOutcomes(AUDIT.selections(), "holds", "holds", "holds", "fails");
        assertThat(AUDIT.selections().get(3).claim()).isEqualTo("attention on s_{N−3} at every step from 3 to 50");
    }

    @Test
    void theDirectionsOfVAndOfTheOutputApproachTheTransitionsForAFairWalkOnly() {
        assertOutcomes(AUDIT.directions(), "holds", "fails", "fails");
        assertOutcomes(AUDIT.outputs(), "holds", "fails", "fails");
    }

    @Test
    void anOutcomeThatTheLedgerDoesNotExpectIsADifference() {
        EnclosedInstance other = new EnclosedInstance("K = 6, N = 97, p = 1/2", "fails", "", Verdict.ENCLOSED);
        AuditRow row = new AuditRow(Statement.T_3_1_4, "", Method.MEASURED, "", 1, Verdict.REFUTED,
                new Counterexample(17, 51, "7/9", null, ""), List.of(), null).withEnclosed(List.of(other));
        assertThat(Ledger.builtIn().difference(row, Grid.QUICK)).hasValueSatisfying(sentence -> assertThat(sentence)
                .contains("the outcome at K = 6, N = 97, p = 1/2 is fails, the ledger expects holds")
                .contains("the number of enclosed instances is 1, the ledger expects 4"));
    }
}
