package org.circlewalk.impl.engine.empirical;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import org.circlewalk.impl.model.ModelState;
import org.circlewalk.impl.task.SampledWalks;

/**
 * The loss and its gradient (Lemma B.1) as the textbook has them: a loop over walks, a loop over positions, in decimal
 * arithmetic of 60 digits. Slow, and plain enough to be seen to be right.
 *
 * <p>The doubles of the state are taken as the exact numbers they are. Results have far more than 40 correct digits, so
 * next to an error of a double computation their own may be neglected.
 */
final class TextbookGradient {
    static final MathContext DIGITS = new MathContext(60);

    /** A loss in decimal arithmetic. */
    interface DecimalLoss {
        BigDecimal value(BigDecimal z);

        BigDecimal derivative(BigDecimal z);

    }

    final BigDecimal[] value;
    final BigDecimal[] logits;
    final BigDecimal[] tokens;
    BigDecimal loss = BigDecimal.ZERO;
    /** E[|ℓ′| S_i 1{s_N = y, s_i = s}] summed over i, in the order of {@link #value}. */
    final BigDecimal[] valueMass;

    private TextbookGradient(int nodes, int length) {
        value = zeros(nodes * nodes);
        logits = zeros(length);
        tokens = zeros(nodes);
        valueMass = zeros(nodes * nodes);
    }

    static BigDecimal[] zeros(int length) {
        BigDecimal[] zeros = new BigDecimal[length];
        Arrays.fill(zeros, BigDecimal.ZERO);
        return zeros;
    }

    static BigDecimal[] exactly(double[] numbers) {
        return Arrays.stream(numbers).mapToObj(BigDecimal::new).toArray(BigDecimal[]::new);
    }

    static TextbookGradient of(SampledWalks walks, DecimalLoss loss, ModelState state) {
        return of(walks, loss, exactly(state.value()), exactly(state.tokenLogits()), exactly(state.positionLogits()));
    }

    static TextbookGradient of(SampledWalks walks, DecimalLoss loss, BigDecimal[] value, BigDecimal[] tokenLogits,
                               BigDecimal[] positionLogits) {
        TextbookGradient gradient = new TextbookGradient(tokenLogits.length, positionLogits.length);
        BigDecimal[] tokenFactors = Arrays.stream(tokenLogits).map(TextbookGradient::exp).toArray(BigDecimal[]::new);
        BigDecimal[] positionFactors = Arrays.stream(positionLogits).map(TextbookGradient::exp).toArray(BigDecimal[]::new);
        for (int w = 0; w < walks.count(); w++) {
            gradient.addWalk(walks.nodes(w), BigDecimal.valueOf(walks.count()), loss, value, tokenFactors, positionFactors);
        }
        return gradient;
    }

    private void addWalk(int[] s, BigDecimal count, DecimalLoss loss, BigDecimal[] value, BigDecimal[] tokenFactors,
                         BigDecimal[] positionFactors) {
        int nodes = tokens.length;
        int last = s.length - 1;
        int y = s[last];
        BigDecimal[] weights = new BigDecimal[s.length];
        BigDecimal total = BigDecimal.ZERO;
        for (int i = 0; i <= last; i++) {
            weights[i] = i < last ? tokenFactors[s[i]].multiply(positionFactors[i], DIGITS) : positionFactors[i];
            total = total.add(weights[i], DIGITS);
        }
        BigDecimal z = BigDecimal.ZERO;
        for (int i = 0; i < last; i++) {
            weights[i] = weights[i].divide(total, DIGITS);
            z = z.add(weights[i].multiply(value[y * nodes + s[i]]), DIGITS);
        }
        weights[last] = weights[last].divide(total, DIGITS);
        BigDecimal slope = loss.derivative(z).divide(count, DIGITS);
        this.loss = this.loss.add(loss.value(z).divide(count, DIGITS), DIGITS);
        for (int i = 0; i <= last; i++) {
            BigDecimal share = slope.multiply(weights[i], DIGITS);
            BigDecimal own = i < last ? value[y * nodes + s[i]] : BigDecimal.ZERO;
            BigDecimal g = share.multiply(own.subtract(z), DIGITS);
            logits[i] = logits[i].add(g, DIGITS);
            if (i < last) {
                tokens[s[i]] = tokens[s[i]].add(g, DIGITS);
                this.value[y * nodes + s[i]] = this.value[y * nodes + s[i]].add(share, DIGITS);
                valueMass[y * nodes + s[i]] = valueMass[y * nodes + s[i]].add(share.abs(), DIGITS);
            }
        }
    }

    /** e^x: the power series at x/2^k, below 1/1000 in modulus, squared k times. */
    static BigDecimal exp(BigDecimal x) {
        MathContext wide = new MathContext(DIGITS.getPrecision() + 20);
        int halvings = 0;
        BigDecimal small = x;
        while (small.abs().compareTo(new BigDecimal("0.001")) > 0) {
            small = small.divide(BigDecimal.valueOf(2), wide);
            halvings++;
        }
        BigDecimal sum = BigDecimal.ONE;
        BigDecimal term = BigDecimal.ONE;
        // 0.001^26/26! < 1e-104, beyond the last digit kept.
        for (int k = 1; k <= 25; k++) {
            term = term.multiply(small, wide).divide(BigDecimal.valueOf(k), wide);
            sum = sum.add(term, wide);
        }
        for (int k = 0; k < halvings; k++) {
            sum = sum.multiply(sum, wide);
        }
        return sum;
    }

    /** ln x for x &gt; 0: Newton's iteration for e^t = x from the double logarithm, 16 digits doubled thrice. */
    static BigDecimal ln(BigDecimal x) {
        BigDecimal t = new BigDecimal(Math.log(x.doubleValue()));
        for (int k = 0; k < 3; k++) {
            t = t.add(x.divide(exp(t), DIGITS).subtract(BigDecimal.ONE), DIGITS);
        }
        return t;
    }

    /** −ln(z + ε). */
    static DecimalLoss logLoss(double epsilon) {
        BigDecimal exact = new BigDecimal(epsilon);
        return new DecimalLoss() {
            @Override
            public BigDecimal value(BigDecimal z) {
                return ln(z.add(exact)).negate();
            }

            @Override
            public BigDecimal derivative(BigDecimal z) {
                return BigDecimal.ONE.divide(z.add(exact), DIGITS).negate();
            }
        };
    }

    /** (z − target)²/2. */
    static DecimalLoss squaredError(double target) {
        BigDecimal exact = new BigDecimal(target);
        return new DecimalLoss() {
            @Override
            public BigDecimal value(BigDecimal z) {
                BigDecimal error = z.subtract(exact);
                return error.multiply(error, DIGITS).divide(BigDecimal.valueOf(2));
            }

            @Override
            public BigDecimal derivative(BigDecimal z) {
                return z.subtract(exact);
            }
        };
    }
}
