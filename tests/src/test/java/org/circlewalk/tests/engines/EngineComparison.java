package org.circlewalk.tests.engines;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.fraction.BigFraction;
import org.circlewalk.impl.engine.GradientErrorBound;
import org.circlewalk.impl.engine.LossGradient;
import org.circlewalk.spec.gradient.ExpectedGradient;

/**
 * A gradient in double precision beside the exact one: which entries differ by more than the engine's stated bound.
 *
 * <p>Exact entries are taken to 60 digits, and references with transcendental weights know these to 60 digits. Either is off by
 * less than 10⁻⁴⁰ of a bound, which is at least 2⁻⁵³ times the moduli of the terms that an entry sums: {@link #SLACK}.
 */
final class EngineComparison {
    static final MathContext DIGITS = new MathContext(60);
    private static final BigDecimal SLACK = new BigDecimal("1e-40").add(BigDecimal.ONE);

    private final BigDecimal underflow;
    private final List<String> exceeded = new ArrayList<>();

    private EngineComparison(GradientErrorBound bound) {
        underflow = new BigDecimal(bound.underflow());
    }

    /** One phrase for every entry that is out of its bound; empty if the gradient is the exact one within the bounds. */
    static List<String> exceeded(LossGradient fast, GradientErrorBound bound, ExpectedGradient exact) {
        EngineComparison comparison = new EngineComparison(bound);
        BigFraction[] value = exact.value().toRowMajor();
        for (int e = 0; e < value.length; e++) {
            BigDecimal entry = decimal(value[e]);
            comparison.compare("V gradient " + e, fast.value()[e], entry, new BigDecimal(bound.value()).multiply(entry.abs()));
        }
        comparison.compare("logit gradient ", fast.logits(), exact.logits(), bound.logits());
        comparison.compare("token gradient ", fast.tokens(), exact.tokens(), bound.tokens());
        return comparison.exceeded;
    }

    private void compare(String what, double[] fast, BigFraction[] exact, double[] bounds) {
        for (int i = 0; i < exact.length; i++) {
            compare(what + i, fast[i], decimal(exact[i]), new BigDecimal(bounds[i]));
        }
    }

    private void compare(String what, double fast, BigDecimal exact, BigDecimal bound) {
        BigDecimal error = new BigDecimal(fast).subtract(exact).abs();
        if (error.compareTo(bound.add(underflow).multiply(SLACK)) > 0) {
            exceeded.add(what + " is " + fast + ", off by " + error.doubleValue() + ", bound " + bound.doubleValue());
        }
    }

    /** Not by reducing: the gcd of such long numbers takes most of the time. */
    private static BigDecimal decimal(BigFraction fraction) {
        return new BigDecimal(fraction.getNumerator()).divide(new BigDecimal(fraction.getDenominator()), DIGITS);
    }
}
