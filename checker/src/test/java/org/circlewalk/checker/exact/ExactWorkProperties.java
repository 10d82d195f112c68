package org.circlewalk.checker.exact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.apache.commons.math3.fraction.BigFraction;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.circlewalk.checker.console.refusal.RefusedInputException;
import org.circlewalk.checker.console.work.Work;
import org.circlewalk.checker.console.work.WorkLimit;
import org.circlewalk.spec.lemma.C1FirstStep;
import org.circlewalk.spec.lemma.E4VisitCounts;
import org.circlewalk.spec.parameter.PaperSettings;
import org.circlewalk.spec.walk.RandomWalk;
import org.circlewalk.spec.walk.TransitionMatrix;

/** Exact quantities: giant ones are refused by their estimate, which no computing precedes; ordinary ones are what they were. */
class ExactWorkProperties {
    private static final BigFraction P = new BigFraction(7, 10);

    /** Probabilities of 1 … 33 000 bits. */
    @Provide
    Arbitrary<BigFraction> probabilities() {
        return Arbitraries.integers().between(1, 33_000).map(bits -> new BigFraction(BigInteger.ONE,
                BigInteger.ONE.shiftLeft(bits).add(BigInteger.TWO)));
    }

    private static List<Work> all(int nodes, int length, BigFraction p) {
        RandomWalk walk = new RandomWalk(nodes, length, p);
        return List.of(ExactWork.ofPower(nodes, p, length), ExactWork.ofVisits(walk), ExactWork.ofGap(walk, walk.visible()),
                ExactWork.ofFirstStep(walk, PaperSettings.ETA, PaperSettings.EPSILON), ExactWork.ofLimitGap(nodes, p, length));
    }

    @Property
    void anEstimateGrowsWithEverySize(@ForAll @IntRange(min = 3, max = 1000) int nodes, @ForAll @IntRange(min = 3) int length,
            @ForAll("probabilities") BigFraction p) {
        List<Work> here = all(nodes, length, p);
        for (List<Work> smaller : List.of(all(Math.max(3, nodes / 2), length, p), all(nodes, Math.max(2, length / 2), p),
                all(nodes, length, BigFraction.ONE_THIRD))) {
            for (int i = 0; i < here.size(); i++) {
                assertThat(smaller.get(i).seconds()).isLessThanOrEqualTo(here.get(i).seconds());
                assertThat(smaller.get(i).bytes()).isLessThanOrEqualTo(here.get(i).bytes());
                assertThat(smaller.get(i).entries()).isLessThanOrEqualTo(here.get(i).entries());
            }
        }
    }

    private static void assertRefused(ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOf(RefusedInputException.class).hasMessageMatching("The .* for K = .* but it must be at most .*");
    }

    /** None of these would end, or fit into memory. */
    @Property(tries = 100)
    void giantsAreRefusedBeforeAnythingIsComputed(@ForAll @IntRange(min = 3, max = 1000) int nodes,
            @ForAll @IntRange(min = 200_000_000) int giant) {
        for (WorkLimit limit : List.of(WorkLimit.STANDARD, new WorkLimit(true, sentence -> { }))) {
            RandomWalk walk = new RandomWalk(nodes, giant, P);
            assertRefused(() -> MatrixReport.ofPower(nodes, P, giant, limit));
            assertRefused(() -> MatrixReport.ofVisits(walk, limit));
            assertRefused(() -> FirstStepReport.of(walk, PaperSettings.ETA, PaperSettings.EPSILON, limit));
            assertRefused(() -> GapReport.at(walk, 2, limit));
            assertRefused(() -> GapReport.atInfinity(nodes, P, giant, limit));
        }
    }

    @Example
    void aTinyProbabilityIsRefusedWhereItsPowersAreLong() {
        BigFraction tiny = new BigFraction(BigInteger.ONE, BigInteger.TEN.pow(9999));
        assertRefused(() -> MatrixReport.ofVisits(new RandomWalk(3, 97, tiny), WorkLimit.STANDARD));
        assertRefused(() -> GapReport.atInfinity(20, tiny, 3, WorkLimit.STANDARD));
        assertThat(MatrixReport.ofVisits(new RandomWalk(3, 2, tiny), WorkLimit.STANDARD).matrix().at(0)).isEqualTo(BigFraction.ONE);
    }

    @Property(tries = 50)
    void ordinaryOnesAreAdmittedAndAreWhatTheContractedClassesCompute(@ForAll @IntRange(min = 3, max = 24) int nodes,
            @ForAll @IntRange(min = 2, max = 101) int length) {
        RandomWalk walk = new RandomWalk(nodes, length, P);
        assertThat(MatrixReport.ofPower(nodes, P, length, WorkLimit.STANDARD).matrix()).isEqualTo(TransitionMatrix.power(walk, length));
        assertThat(MatrixReport.ofVisits(walk, WorkLimit.STANDARD).matrix()).isEqualTo(E4VisitCounts.visits(walk));
        assertThat(FirstStepReport.of(walk, PaperSettings.ETA, PaperSettings.EPSILON, WorkLimit.STANDARD).value())
                .isEqualTo(C1FirstStep.value(walk, PaperSettings.ETA, PaperSettings.EPSILON));
    }

    @Example
    void whatTheReadmeAsksForIsAdmitted() {
        Stream.of(ExactWork.ofLimitGap(17, new BigFraction(7, 9), 3), ExactWork.ofGap(new RandomWalk(20, 10_000, P), 3),
                ExactWork.ofPower(3, P, 20_000)).forEach(work -> assertThatCode(() -> WorkLimit.STANDARD.admit(work)).doesNotThrowAnyException());
    }
}
