package org.circlewalk.tests.examples;

import java.util.Optional;
import org.apache.commons.math3.fraction.BigFraction;
import org.circlewalk.impl.engine.GradientErrorBound;
import org.circlewalk.impl.engine.LogScoreLoss;
import org.circlewalk.impl.engine.LossGradient;
import org.circlewalk.impl.engine.population.PopulationEngine;
import org.circlewalk.impl.model.Attention;
import org.circlewalk.impl.model.AttentionGeometry;
import org.circlewalk.impl.model.LinearHead;
import org.circlewalk.impl.model.MatrixAttention;
import org.circlewalk.impl.model.ModelState;
import org.circlewalk.impl.model.Normalisation;
import org.circlewalk.impl.model.Positions;
import org.circlewalk.impl.run.Evaluation;
import org.circlewalk.impl.run.ModelDesign;
import org.circlewalk.impl.run.ModelMeasurement;
import org.circlewalk.impl.run.ModelRun;
import org.circlewalk.impl.task.CircleTask;
import org.circlewalk.impl.task.Task;
import org.circlewalk.spec.certified.DescentSettings;
import org.circlewalk.spec.certified.EnclosedRun;
import org.circlewalk.spec.certified.StepCertificate;
import org.circlewalk.spec.circulant.Circulant;
import org.circlewalk.spec.gradient.EnumeratedGradient;
import org.circlewalk.spec.gradient.ExpectedGradient;
import org.circlewalk.spec.lemma.E4AttentionGap;
import org.circlewalk.spec.lemma.Evidence;
import org.circlewalk.spec.model.ExactModel;
import org.circlewalk.spec.model.RationalLogLoss;
import org.circlewalk.spec.walk.RandomWalk;

/** The examples of packages' pages: what stands between the marks of a package is what stands there. */
final class PackageExamples {
    private PackageExamples() {
    }

    static BigFraction gradient() {
        // org.circlewalk.spec.gradient from here
        BigFraction epsilon = new BigFraction(1, 10);
        RandomWalk walk = new RandomWalk(6, 8, new BigFraction(7, 10));
        ExactModel model = ExactModel.withUniformScores(Circulant.constant(6, epsilon).toMatrix(), 8);
        ExpectedGradient gradient = EnumeratedGradient.upToRotation(walk, model, new RationalLogLoss(epsilon));
        BigFraction slope = gradient.value().entry(1, 0); // ∂L/∂V[1][0]; row y, column s
        // org.circlewalk.spec.gradient to here
        return slope;
    }

    static Evidence lemma() {
        // org.circlewalk.spec.lemma from here
        RandomWalk walk = new RandomWalk(20, 101, new BigFraction(4, 5));
        BigFraction gap = E4AttentionGap.gap(walk, 3); // gap_3(N), exactly
        Evidence evidence = E4AttentionGap.check(walk); // that all gaps are positive: it fails here
        // org.circlewalk.spec.lemma to here
        return gap.compareTo(BigFraction.ZERO) < 0 ? evidence : Evidence.holds();
    }

    static Optional<BigFraction> certified() {
        // org.circlewalk.spec.certified from here
        RandomWalk walk = new RandomWalk(20, 101, new BigFraction(4, 5));
        DescentSettings settings = new DescentSettings(walk, 1000, BigFraction.ONE, new BigFraction(1, 10));
        StepCertificate step = EnclosedRun.of(settings, 5, 20).certificates().get(5);
        Optional<BigFraction> accuracy = step.accuracy(); // exactly 64/125; empty where it is not certain
        // org.circlewalk.spec.certified to here
        return accuracy;
    }

    /** The bound of an entry of the value matrix's gradient, and its first entry's modulus. */
    static double[] engine() {
        // org.circlewalk.impl.engine from here
        RandomWalk walk = new RandomWalk(6, 97, new BigFraction(7, 10));
        try (PopulationEngine engine = new PopulationEngine(walk, 0.1)) {
            ModelState state = ModelState.zero(6, 97);
            LossGradient gradient = engine.gradient(state);
            GradientErrorBound bound = engine.errorBound(state); // of each entry of the gradient, derived
            // org.circlewalk.impl.engine to here
            return new double[] {bound.value(), Math.abs(gradient.value()[0])};
        }
    }

    static ModelMeasurement run() {
        // org.circlewalk.impl.run from here
        Task task = new CircleTask(new RandomWalk(6, 97, BigFraction.ONE_HALF));
        Attention attention = new MatrixAttention(6, new AttentionGeometry(Positions.sine(97, 1000), Normalisation.BOTH, 1));
        ModelDesign design = new ModelDesign(attention, new LinearHead(6), new LogScoreLoss(0.1), 0.01, 0.01, 1);
        ModelRun run = ModelRun.fullBatch(design, task.draw(1000, 1));
        Evaluation evaluation = new Evaluation(task, task.draw(1000, 2));
        run.advance(100);
        ModelMeasurement measurement = evaluation.of(run);
        // org.circlewalk.impl.run to here
        return measurement;
    }
}
