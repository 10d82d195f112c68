package org.circlewalk.impl.model;

import java.math.BigDecimal;
import java.util.Arrays;
import org.apache.commons.math3.fraction.BigFraction;
import org.circlewalk.spec.circulant.SquareMatrix;
import org.circlewalk.spec.model.ExactModel;
import org.circlewalk.spec.parameter.Fractions;

/** A state of the double-precision model as an exact model: a double is a rational, and exactly that one is used. */
public final class ExactSnapshot {
    private ExactSnapshot() {
    }

    /**
     * V exactly, and the softmax scores as computed in double, divided by their exact sum: rational scores sum to 1, double
     * ones do so up to rounding only.
     *
     * @throws IllegalStateException if the scores depend on the walk
     */
    public static ExactModel of(ModelState state) {
        return new ExactModel(value(state), scores(state));
    }

    /** V exactly. */
    public static SquareMatrix value(ModelState state) {
        return SquareMatrix.ofRowMajor(state.nodes(), exact(state.value()));
    }

    private static BigFraction[] scores(ModelState state) {
        BigFraction[] scores = exact(state.scores());
        BigFraction sum = Fractions.sum(scores);
        for (int i = 0; i < scores.length; i++) {
            scores[i] = scores[i].divide(sum);
        }
        return scores;
    }

    /** One of the scores divided by the exact sum of all, without turning the others into fractions. */
    public static BigFraction score(double[] scores, int index) {
        BigDecimal sum = Arrays.stream(scores).mapToObj(BigDecimal::new).reduce(BigDecimal.ZERO, BigDecimal::add);
        return Fractions.ofDouble(scores[index]).divide(Fractions.of(sum));
    }

    private static BigFraction[] exact(double[] numbers) {
        return Arrays.stream(numbers).mapToObj(Fractions::ofDouble).toArray(BigFraction[]::new);
    }
}
