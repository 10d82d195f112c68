package org.circlewalk.impl.engine;

import static org.circlewalk.spec.parameter.InvalidParameterException.require;

import java.util.Arrays;
import org.circlewalk.impl.model.CompensatedSum;

/**
 * The paper's loss −log(z + ε), {@link LogLoss}, of the score z = f_y. An output stands for the distribution f/Σf; where
 * entries of f are negative that is none, and it is given as it is.
 *
 * @param epsilon ε &gt; 0
 */
public record LogScoreLoss(double epsilon) implements OutputLoss {
    /** @throws org.circlewalk.spec.parameter.InvalidParameterException if ε is not positive and finite */
    public LogScoreLoss {
        require(epsilon > 0 && Double.isFinite(epsilon), "epsilon", epsilon, "a finite number greater than 0");
    }

    @Override
    public double value(double[] output, int label, double[] slope) {
        LogLoss loss = new LogLoss(epsilon);
        Arrays.fill(slope, 0);
        slope[label] = loss.derivative(output[label]);
        return loss.value(output[label]);
    }

    @Override
    public double margin(double[] output, int label) {
        return output[label] + epsilon;
    }

    @Override
    public double[] distribution(double[] output) {
        double sum = CompensatedSum.of(output);
        return Arrays.stream(output).map(f -> f / sum).toArray();
    }
}
