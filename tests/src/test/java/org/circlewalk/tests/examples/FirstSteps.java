package org.circlewalk.tests.examples;

import java.io.PrintStream;
import org.apache.commons.math3.fraction.BigFraction;
import org.circlewalk.spec.certified.DescentSettings;
import org.circlewalk.spec.certified.EnclosedRun;
import org.circlewalk.spec.circulant.Circulant;
import org.circlewalk.spec.gradient.EnumeratedGradient;
import org.circlewalk.spec.model.ExactModel;
import org.circlewalk.spec.model.RationalLogLoss;
import org.circlewalk.spec.walk.RandomWalk;

/** The README's example: what stands between the marks is what stands there. */
final class FirstSteps {
    private FirstSteps() {
    }

    static void show(PrintStream out) {
        // README from here
        BigFraction tenth = new BigFraction(1, 10);
        RandomWalk walk = new RandomWalk(6, 8, new BigFraction(7, 10));
        ExactModel model = ExactModel.withUniformScores(Circulant.constant(6, tenth).toMatrix(), 8);
        var gradient = EnumeratedGradient.upToRotation(walk, model, new RationalLogLoss(tenth));
        out.println("∂L/∂V[1][0] = " + gradient.value().entry(1, 0));

        var settings = new DescentSettings(new RandomWalk(20, 101, new BigFraction(4, 5)), 1000, BigFraction.ONE, tenth);
        var step = EnclosedRun.of(settings, 5, 20).certificates().get(5);
        out.println("step 5: attention on s_" + step.selectedPosition().orElseThrow() + ", accuracy exactly "
                + step.accuracy().orElseThrow());
        // README to here
    }
}
