package org.circlewalk.checker.audit.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.circlewalk.checker.audit.AuditSetting;
import org.circlewalk.checker.audit.EnclosedInstance;
import org.circlewalk.checker.audit.Grid;
import org.circlewalk.checker.audit.Verdict;
import org.circlewalk.spec.enclosure.Certainty;
import org.junit.jupiter.api.Test;

/** What is certified of single runs: two items hold at the paper's settings and fail on a larger circle. */
class EnclosedClaimTest {
    private static final AuditSetting SETTING = AuditSetting.of(Grid.QUICK);

    private static void assertOutcomes(List<EnclosedInstance> instances, String... outcomes) {
        assertThat(instances).extracting(EnclosedInstance::outcome).containsExactly(outcomes);
        assertThat(instances).extracting(EnclosedInstance::verdict).containsOnly(Verdict.ENCLOSED);
    }

    @Test
    void theAccuracyIsOptimalAtEveryStepOfThePapersRunsAndNeverWhereAttentionIsElsewhere() {
        List<EnclosedInstance> accuracies = new Theorem31AccuracyStatement().enclosed(SETTING);
        assertOutcomes(accuracies, "holds", "holds", "holds", "fails");
        assertThat(accuracies.get(3)).isEqualTo(new EnclosedInstance("K = 20, N = 101, p = 4/5", Certainty.CERTAINLY_NOT,
                "accuracy exactly 48/125 at every step from 3 to 4, exactly 64/125 at every step from 5 to 50; optimal is 4/5"));
    }

    @Test
    void attentionIsOnTheParentAtEveryStepOfThePapersRunsAndThreeStepsBackOnTheLargeCircle() {
        List<EnclosedInstance> selections = new Theorem31AttentionStatement().enclosed(SETTING);
        assertOutcomes(selections, "holds", "holds", "holds", "fails");
        assertThat(selections.get(3).claim()).isEqualTo("attention on s_{N−3} at every step from 3 to 50");
    }

    /** Numbers only: what the distances come to at two steps decides nothing. */
    @Test
    void distancesAreTold() {
        assertThat(new Theorem31ValueStatement().findings(SETTING)).contains(
                "enclosed, to illustrate: K = 6, N = 97, p = 7/10: the distance of V's direction from Πᵀ's is 0.4275 at step 10 and 0.2430 at step 50");
        assertThat(new Theorem31OutputStatement().findings(SETTING)).contains("enclosed, to illustrate: K = 6, N = 97, p = 9/10: "
                + "the distance of f(X)'s direction, for every walk, is 0.4533 at step 10 and 0.2701 at step 50");
    }
}
