package org.circlewalk.checker.exact;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.apache.commons.math3.fraction.BigFraction;
import org.circlewalk.checker.console.work.Work;
import org.circlewalk.checker.console.work.WorkLimit;
import org.circlewalk.spec.gradient.EnclosedGradient;
import org.circlewalk.spec.gradient.ExponentialGradient;
import org.circlewalk.spec.gradient.PowerSeriesGradient;
import org.circlewalk.spec.parameter.InvalidParameterException;

/**
 * A way to an expected gradient, chosen by what it takes: all walks, or a power series or a sum of exponentials with an error bound.
 *
 * @param by       the method, in words
 * @param work     what it takes
 * @param gradient computes it
 */
public record GradientRoute(String by, Work work, Supplier<EnclosedGradient> gradient) {
    private static final double SHORT_SECONDS = 0.5;

    /**
     * Enumeration, which is exact, where it is short work or less work than the others.
     *
     * @param remainder see {@link #enclosed}
     * @throws ArithmeticException if it is no enumeration and z + ε ≤ 0 for some walk
     * @throws InvalidParameterException as {@link #enclosed}
     */
    public static GradientRoute cheaper(ExactInput input, BigFraction remainder) {
        Work enumeration = EnumerationWork.ofGradient(input);
        if (isShort(enumeration, SHORT_SECONDS)) {
            return enumerated(input, enumeration);
        }
        GradientRoute enclosed = enclosed(input, remainder, series -> { });
        return isShort(enumeration, enclosed.work().seconds()) ? enumerated(input, enumeration) : enclosed;
    }

    private static boolean isShort(Work work, double seconds) {
        return work.seconds() <= seconds && work.bytes() <= WorkLimit.MOST_BYTES;
    }

    /**
     * The power series or the sum of exponentials, whichever is less work.
     *
     * @param remainder of 1/(z+ε), relative to its size
     * @param admission is shown the work of a power series before its terms are counted, so that it may be refused
     * @throws ArithmeticException if z + ε ≤ 0 for some walk
     * @throws InvalidParameterException if the series would take more than 1000 terms and the sum more than 2¹⁶ bits
     */
    public static GradientRoute enclosed(ExactInput input, BigFraction remainder, Consumer<Work> admission) {
        Work series = SeriesWork.of(input, remainder);
        Optional<ExponentialGradient> sum = sum(input, remainder);
        Optional<Work> work = sum.map(planned -> SeriesWork.of(input, planned)).filter(ofSum -> ofSum.seconds() < series.seconds());
        if (work.isPresent()) {
            return new GradientRoute("sum of exponentials", work.get(), sum.orElseThrow()::gradient);
        }
        admission.accept(series);
        return new GradientRoute("power series", series,
                PowerSeriesGradient.planned(input.walk(), input.model(), input.loss().epsilon(), remainder));
    }

    /** Nothing if it would need too many bits: the power series says what is allowed. */
    private static Optional<ExponentialGradient> sum(ExactInput input, BigFraction remainder) {
        try {
            return Optional.of(ExponentialGradient.planned(input.walk(), input.model(), input.loss().epsilon(), remainder));
        } catch (InvalidParameterException tooLong) {
            return Optional.empty();
        }
    }

    private static GradientRoute enumerated(ExactInput input, Work work) {
        return new GradientRoute("enumeration of all walks", work, () -> enumerated(input));
    }

    private static EnclosedGradient enumerated(ExactInput input) {
        BigFraction[] exact = new BigFraction[input.walk().length()];
        Arrays.fill(exact, BigFraction.ZERO);
        return new EnclosedGradient(input.enumeratedGradient(), BigFraction.ZERO, exact, BigFraction.ZERO, 0);
    }
}
