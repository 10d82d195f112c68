package org.circlewalk.checker.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.math.BigInteger;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.apache.commons.math3.fraction.BigFraction;
import org.circlewalk.checker.console.work.Work;
import org.circlewalk.checker.console.work.WorkLimit;
import org.circlewalk.checker.train.compare.CompareWork;
import org.circlewalk.checker.train.phase.PhaseWork;
import org.circlewalk.impl.run.EngineKind;
import org.circlewalk.impl.run.TrainingSettings;
import org.circlewalk.spec.walk.RandomWalk;

/** The estimates of training runs, of comparisons and of phase diagrams grow with every size; those of the README are admitted. */
class TrainingWorkProperties {
    private static TrainingSettings settings(EngineKind engine, int nodes, int length, BigFraction p, int sequences) {
        return TrainingSettings.of(new RandomWalk(nodes, length, p), engine, Math.max(1000, length))
                .withSamples(sequences, sequences);
    }

    private static List<Work> all(int nodes, int length, BigFraction p, int steps, int sequences) {
        TrainingSettings empirical = settings(EngineKind.EMPIRICAL, nodes, length, p, sequences);
        return List.of(TrainingWork.ofRun(empirical, steps, 1, false), TrainingWork.ofRun(empirical, steps, 1, true),
                TrainingWork.ofRun(settings(EngineKind.POPULATION, nodes, length, p, sequences), steps, 1, false),
                PhaseWork.of(3, nodes, List.of(p), length, Math.max(1, steps), true, 2));
    }

    private static void assertAtMost(List<Work> smaller, List<Work> here) {
        for (int i = 0; i < here.size(); i++) {
            assertThat(smaller.get(i).seconds()).isLessThanOrEqualTo(here.get(i).seconds());
            assertThat(smaller.get(i).bytes()).isLessThanOrEqualTo(here.get(i).bytes());
            assertThat(smaller.get(i).entries()).isLessThanOrEqualTo(here.get(i).entries());
        }
    }

    @Property(tries = 300)
    void anEstimateGrowsWithEverySize(@ForAll @IntRange(min = 3) int nodes, @ForAll @IntRange(min = 2, max = 1_664_510) int length,
            @ForAll @IntRange(min = 0) int steps, @ForAll @IntRange(min = 1) int sequences, @ForAll @IntRange(min = 1, max = 9000) int digits) {
        BigFraction p = new BigFraction(BigInteger.ONE, BigInteger.TEN.pow(digits));
        List<Work> here = all(nodes, length, p, steps, sequences);
        assertAtMost(all(Math.max(3, nodes / 2), length, p, steps, sequences), here);
        assertAtMost(all(nodes, Math.max(2, length / 2), p, steps, sequences), here);
        assertAtMost(all(nodes, length, new BigFraction(1, 10), steps, sequences), here);
        assertAtMost(all(nodes, length, p, steps / 2, sequences), here);
        assertAtMost(all(nodes, length, p, steps, Math.max(1, sequences / 2)), here);
    }

    @Property(tries = 300)
    void aComparisonIsMoreWorkForMoreNodesStepsAndWalks(@ForAll @IntRange(min = 3, max = 127) int nodes,
            @ForAll @IntRange(min = 2, max = 1_000_000) int length, @ForAll @IntRange(min = 0) int steps, @ForAll @IntRange(min = 1) int sequences) {
        BigFraction p = new BigFraction(7, 10);
        List<Work> here = List.of(CompareWork.of(settings(EngineKind.EMPIRICAL, nodes, length, p, sequences), steps));
        assertAtMost(List.of(CompareWork.of(settings(EngineKind.EMPIRICAL, Math.max(3, nodes / 2), length, p, sequences), steps)), here);
        assertAtMost(List.of(CompareWork.of(settings(EngineKind.EMPIRICAL, nodes, length, p, sequences), steps / 2)), here);
        assertAtMost(List.of(CompareWork.of(settings(EngineKind.EMPIRICAL, nodes, length, p, Math.max(1, sequences / 2)), steps)), here);
    }

    @Example
    void whatTheReadmeAsksForIsAdmitted() {
        BigFraction p = new BigFraction(4, 5);
        List<BigFraction> grid = IntStream.range(25, 50).mapToObj(i -> new BigFraction(i, 50)).toList();
        for (Work work : List.of(TrainingWork.ofRun(settings(EngineKind.POPULATION, 20, 101, p, 1000), 50, 1, false),
                TrainingWork.ofRun(settings(EngineKind.EMPIRICAL, 6, 97, p, 1000), 50, 1, false),
                PhaseWork.of(5, 24, grid, 101, 50, true, 2), CompareWork.of(settings(EngineKind.EMPIRICAL, 6, 97, p, 40), 5))) {
            assertThatCode(() -> WorkLimit.STANDARD.admit(work)).doesNotThrowAnyException();
        }
    }
}
