package org.circlewalk.impl.run;

import org.apache.commons.math3.fraction.BigFraction;
import org.apache.commons.math3.stat.interval.WilsonScoreInterval;
import org.circlewalk.spec.parameter.Fractions;
import org.apache.commons.math3.stat.interval.ConfidenceInterval;

/**
 * The probability that the model predicts the next node, and how it is known.
 *
 * @param value the accuracy, or its estimate
 * @param how   how it was obtained
 * @param low   the lower end of the 95 % Wilson score interval; {@code value} if exact
 * @param high  the upper end; {@code value} if exact
 * @param exact the accuracy as a fraction if it is exact, else null
 */
public record MeasuredAccuracy(double value, How how, double low, double high, BigFraction exact) {
    private static final double CONFIDENCE = 0.95;

    /** How an accuracy was obtained. */
    public enum How {
        /** Exact, by the certificate of {@link org.circlewalk.spec.model.Accuracy#byCertificate}. */
        CERTIFIED,
        /** Exact, by enumeration of all walks. */
        ENUMERATED,
        /** Estimated from test walks. */
        SAMPLED
    }

    static MeasuredAccuracy exactly(BigFraction accuracy, How how) {
        double value = Fractions.toDouble(accuracy);
        return new MeasuredAccuracy(value, how, value, value, accuracy);
    }

    static MeasuredAccuracy sampled(int correct, int walks) {
        ConfidenceInterval interval = new WilsonScoreInterval().createInterval(walks, correct, CONFIDENCE);
        return new MeasuredAccuracy((double) correct / walks, How.SAMPLED,
                interval.getLowerBound(), interval.getUpperBound(), null);
    }
}
