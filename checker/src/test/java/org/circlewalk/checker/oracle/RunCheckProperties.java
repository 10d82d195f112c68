package org.circlewalk.checker.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.apache.commons.math3.fraction.BigFraction;
import org.circlewalk.checker.console.work.WorkLimit;

/** Runs that only round are explained, and others are not. */
class RunCheckProperties {
    private static final int STEPS = 5;

    private static WalkSum walk(int nodes, int length, BigFraction p) {
        return WalkSum.right(nodes, length, p, new BigFraction(1, 10), Collections.nCopies(nodes * nodes, BigFraction.ZERO),
                Collections.nCopies(length, new BigFraction(1, length)));
    }

    private static RoundedRun plain() {
        return new RoundedRun(FloatingFormat.FLOAT64, walk(5, 6, new BigFraction(7, 10)), 12, 2, STEPS, new Random(1));
    }

    @Property(tries = 12)
    void aRunThatRoundsEveryOperationIsExplained(@ForAll @IntRange(min = 3, max = 5) int nodes, @ForAll @IntRange(min = 2, max = 6) int length,
                                                 @ForAll @IntRange(min = 0, max = 4) int fifths, @ForAll boolean withLogits,
                                                 @ForAll FloatingFormat format, @ForAll long order) {
        WalkSum walk = walk(nodes, length, fifths == 0 ? new BigFraction(1, 100) : new BigFraction(fifths, 5));
        RunCheck check = new RoundedRun(format, walk, length + 4, 2, STEPS, new Random(order)).check(withLogits);
        assertThat(check.asExpected()).as("%s", check.steps()).isTrue();
        assertThat(check.beyond()).isNull();
        assertThat(check.steps().get(1).verdict()).isEqualTo(StepErrors.WITHIN);
        if (format == FloatingFormat.FLOAT64) {
            assertThat(check.steps()).hasSize(STEPS + 1).allSatisfy(step -> assertThat(step.verdict()).isEqualTo(StepErrors.WITHIN));
        }
    }

    @Example
    void anEntryThatIsOffAtOneStepIsBeyondThere() {
        RunCheck check = plain().changed(3, 1 + 1e-8).check(false);
        assertThat(check.beyond()).isEqualTo(3);
        assertThat(check.asExpected()).isFalse();
        assertThat(check.steps().get(4).verdict()).isEqualTo(StepErrors.WITHIN);
    }

    @Example
    void theNormOfThePositionsCountedOnceIsBeyondOnceTheLogitsMove() {
        RunCheck check = new RoundedRun(FloatingFormat.FLOAT64, walk(5, 6, new BigFraction(7, 10)), 12, 1, STEPS, new Random(1)).check(false);
        assertThat(check.beyond()).isEqualTo(2);
        assertThat(check.steps().get(1).verdict()).isEqualTo(StepErrors.WITHIN);
    }

    @Example
    void aRunOfAnotherProbabilityIsBeyondAtTheFirstStep() {
        String document = plain().document(true).replace("\"p\": \"7/10\"", "\"p\": \"701/1000\"");
        RunCheck check = RoundedRun.check(document);
        assertThat(check.leaves()).isEqualTo(1);
        assertThat(check.beyond()).isEqualTo(1);
    }

    @Example
    void whereTheTubeGrowsTooWideNothingIsSaid() {
        RunCheck check = new RoundedRun(FloatingFormat.BFLOAT16, walk(5, 6, new BigFraction(7, 10)), 100, 2, STEPS, new Random(1)).check(false);
        assertThat(check.beyond()).isNull();
        assertThat(check.unjudged()).isNotNull();
        assertThat(check.steps().subList(check.unjudged(), check.steps().size()))
                .allSatisfy(step -> assertThat(step.verdict()).isEqualTo(StepErrors.NOT_JUDGED));
    }

    @Example
    void linesAndADocumentAreTheSame() throws IOException {
        Path file = Files.write(Files.createTempFile("run", ".jsonl"), plain().lines());
        try {
            RunCheck ofLines = RunCheck.of(file.toString(), WorkLimit.STANDARD);
            assertThat(ofLines.steps()).isEqualTo(plain().check(false).steps());
            assertThat(List.of(ofLines.leaves(), ofLines.settings().steps())).isEqualTo(List.of(1, STEPS));
        } finally {
            Files.delete(file);
        }
    }
}
