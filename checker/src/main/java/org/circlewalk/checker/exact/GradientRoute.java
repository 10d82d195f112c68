package org.circlewalk.checker.exact;

import java.util.Arrays;
import java.util.function.Supplier;
import org.apache.commons.math3.fraction.BigFraction;
import org.circlewalk.checker.console.work.Work;
import org.circlewalk.checker.console.work.WorkLimit;
import org.circlewalk.spec.gradient.EnclosedGradient;
import org.circlewalk.spec.gradient.PowerSeriesGradient;

/**
 * A way to an expected gradient, chosen by what it takes: all walks, or a power series with a proved remainder.
 *
 * @param by       the method, in words
 * @param work     what it takes
 * @param gradient computes it
 */
public record GradientRoute(String by, Work work, Supplier<EnclosedGradient> gradient) {
    private static final double SHORT_SECONDS = 0.5;

    /**
     * Enumeration, which is exact, where it is short work or less work than the power series.
     *
     * @param remainder of the power series, relative to what it is the remainder of
     * @throws ArithmeticException if a power series would be summed and z + ε ≤ 0 for some walk
     * @throws org.circlewalk.spec.parameter.InvalidParameterException if it would take more than 1000 terms
     */
    public static GradientRoute cheaper(ExactInput input, BigFraction remainder) {
        Work enumeration = EnumerationWork.ofGradient(input);
        Work series = SeriesWork.of(input, remainder);
        boolean isShort = enumeration.seconds() <= Math.max(SHORT_SECONDS, series.seconds()) && enumeration.bytes() <= WorkLimit.MOST_BYTES;
        if (isShort) {
            return new GradientRoute("enumeration of all walks", enumeration, () -> enumerated(input));
        }
        return new GradientRoute("power series", series,
                PowerSeriesGradient.planned(input.walk(), input.model(), input.loss().epsilon(), remainder));
    }

    private static EnclosedGradient enumerated(ExactInput input) {
        BigFraction[] exact = new BigFraction[input.walk().length()];
        Arrays.fill(exact, BigFraction.ZERO);
        return new EnclosedGradient(input.enumeratedGradient(), BigFraction.ZERO, exact, BigFraction.ZERO, 0);
    }
}
