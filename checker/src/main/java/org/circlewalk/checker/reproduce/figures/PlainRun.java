package org.circlewalk.checker.reproduce.figures;

import org.circlewalk.impl.engine.LogLoss;
import org.circlewalk.impl.engine.LossGradient;
import org.circlewalk.impl.engine.empirical.EmpiricalEngine;
import org.circlewalk.impl.model.Embedding;
import org.circlewalk.impl.model.ModelState;
import org.circlewalk.impl.run.TrainingSettings;
import org.circlewalk.impl.task.SampledWalks;
import org.circlewalk.spec.parameter.Fractions;

/**
 * Gradient descent from zero in double precision with nothing done to keep an exact symmetry: what a program in floating
 * point shows where {@link org.circlewalk.impl.run.TrainingRun} stays on the symmetric path by construction.
 */
final class PlainRun {
    private PlainRun() {
    }

    /** The share of right predictions on test walks after 0, 1, …, {@code steps} steps. */
    static double[] accuracies(TrainingSettings settings, int steps) {
        SampledWalks train = SampledWalks.draw(settings.walk(), settings.sequences(), settings.seed());
        SampledWalks test = SampledWalks.draw(settings.walk(), settings.testSequences(), ~settings.seed());
        ModelState state = ModelState.zero(settings.walk().nodes(), settings.walk().length());
        double[] accuracies = new double[steps + 1];
        try (EmpiricalEngine engine = new EmpiricalEngine(train, new LogLoss(Fractions.toDouble(settings.epsilon())), 1)) {
            for (int step = 0; step <= steps; step++) {
                accuracies[step] = Attention.accuracy(state, test);
                state = moved(state, engine.gradient(state), settings);
            }
        }
        return accuracies;
    }

    private static ModelState moved(ModelState state, LossGradient slope, TrainingSettings settings) {
        double eta = Fractions.toDouble(settings.eta());
        Embedding embedding = settings.embedding();
        return new ModelState(state.nodes(), state.length(), moved(state.value(), slope.value(), eta),
                moved(state.tokenLogits(), slope.tokens(), eta * embedding.tokenRate()),
                moved(state.positionLogits(), slope.logits(), eta * embedding.positionRate()));
    }

    private static double[] moved(double[] from, double[] slope, double rate) {
        double[] to = new double[from.length];
        for (int i = 0; i < to.length; i++) {
            to[i] = from[i] - rate * slope[i];
        }
        return to;
    }
}
