package org.circlewalk.checker.oracle;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.math3.fraction.BigFraction;
import org.circlewalk.spec.enclosure.Interval;

/**
 * A gradient, and how far one that is meant to be the same may be from it by rounding.
 *
 * @param value  ∂L/∂V, row by row
 * @param logits E[g_1] … E[g_N]
 * @param bound  of the entries of both
 */
record ReferenceGradient(List<Interval> value, List<Interval> logits, RoundingBound bound) {
    ReferenceGradient {
        value = List.copyOf(value);
        logits = List.copyOf(logits);
    }

    /** The gradient of a model; nothing if rounding may leave no digit of it. */
    static Optional<ReferenceGradient> of(Arithmetic arithmetic, BigFraction scoreError, AttentionModel model, Expectations at) {
        return RoundingBound.of(arithmetic, scoreError, model, model.smallestArgument(), at)
                .map(bound -> new ReferenceGradient(at.value(), at.logits(model), bound));
    }

    /** Every entry times a number. */
    ReferenceGradient scaled(BigFraction factor) {
        return new ReferenceGradient(scaled(value, factor), scaled(logits, factor),
                new RoundingBound(times(bound.value(), factor.abs()), times(bound.logits(), factor.abs())));
    }

    /** With ∂L/∂V transposed. */
    ReferenceGradient transposed() {
        return new ReferenceGradient(transposed(value), logits, new RoundingBound(transposed(bound.value()), bound.logits()));
    }

    private static List<Interval> scaled(List<Interval> numbers, BigFraction factor) {
        Interval by = Bounded.point(factor);
        return numbers.stream().map(number -> number.multiply(by)).toList();
    }

    private static List<BigFraction> times(List<BigFraction> numbers, BigFraction factor) {
        return numbers.stream().map(number -> number.multiply(factor)).toList();
    }

    private static <T> List<T> transposed(List<T> matrix) {
        int size = (int) Math.rint(Math.sqrt(matrix.size()));
        List<T> entries = new ArrayList<>();
        for (int e = 0; e < matrix.size(); e++) {
            entries.add(matrix.get(e % size * size + e / size));
        }
        return entries;
    }
}
