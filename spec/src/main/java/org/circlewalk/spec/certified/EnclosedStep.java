package org.circlewalk.spec.certified;

import java.math.BigInteger;
import java.util.List;
import java.util.function.Consumer;
import org.apache.commons.math3.fraction.BigFraction;
import org.circlewalk.spec.circle.Circle;
import org.circlewalk.spec.enclosure.Certainty;
import org.circlewalk.spec.enclosure.Interval;
import org.circlewalk.spec.enclosure.Precision;

/**
 * One step of population gradient descent, enclosed: whatever parameters the state encloses, the next state encloses what they
 * become (Lemma B.1).
 *
 * <p>Logits are moved by differences. With v_i = V[y][s_i], v_N = 0, r the reference position and ρ_i = E[(v_i − v_r)/x] the gradient
 * of the logits is E[g_i] = −S_i(ρ_i − Σ_l S_l ρ_l), so with μ = Σ_l S_l ρ_l
 * <pre>  E[g_i] − E[g_r] = −S_i ρ_i + (S_i − S_r) μ.</pre>
 * The token parts of all nodes move alike, by ηG·E[g_N]/K, and together with the positions before N.
 */
public final class EnclosedStep {
    private final DescentSettings settings;
    private final EnclosedState state;
    private final EnclosedScores model;
    private final EnclosedExpectation inverse;
    private final Precision precision;
    /** ρ_i at [i − 1]. */
    private final Interval[] rho;
    /** μ. */
    private final Interval mean;

    /**
     * Computes the expectations at a state, which is where the time goes.
     *
     * @throws WideEnclosureException if the state's intervals are too wide to bound z + ε away from 0
     * @throws ArithmeticException    if the range of z + ε, or of the logits, is too large, whatever the precision
     */
    public EnclosedStep(DescentSettings settings, EnclosedState state) {
        this(settings, state, series -> { });
    }

    /**
     * The same, but {@code before} is told of the series before they are summed, and may throw.
     *
     * @throws WideEnclosureException if the state's intervals are too wide to bound z + ε away from 0
     * @throws ArithmeticException    if the range of z + ε, or of the logits, is too large, whatever the precision
     */
    EnclosedStep(DescentSettings settings, EnclosedState state, Consumer<List<SeriesSize>> before) {
        this.settings = settings;
        this.state = state;
        this.precision = state.precision();
        this.model = new EnclosedScores(settings, state);
        this.inverse = new EnclosedExpectation(settings.walk(), model, state.reference(), before);
        this.rho = differences();
        this.mean = mean();
    }

    /**
     * The sizes of the series that a step from a state sums; itself little work but for the N exponentials of the scores.
     *
     * @throws ArithmeticException where the step itself would throw it
     */
    public static List<SeriesSize> sizes(DescentSettings settings, EnclosedState state) {
        return EnclosedExpectation.sizes(settings.walk(), new EnclosedScores(settings, state), state.reference());
    }

    /** The loss E[−log(z + ε)] at the state. */
    public Interval loss() {
        return inverse.loss();
    }

    /** S_1 … S_N at the state, index = position − 1. */
    public Interval[] scores() {
        Interval[] scores = new Interval[settings.walk().length()];
        for (int i = 0; i < scores.length; i++) {
            scores[i] = model.score(i);
        }
        return scores;
    }

    /** −∂L/∂V[y][s] at [(y − s) mod K]: a circulant; all entries are at least 0. */
    public Interval[] descentOfValue() {
        int k = settings.walk().nodes();
        Interval[] descent = new Interval[k];
        Interval share = Interval.of(precision, new BigFraction(1, k));
        for (int s = 0; s < k; s++) {
            Interval sum = Interval.of(precision, BigInteger.ZERO);
            for (int i = 0; i < settings.walk().visible(); i++) {
                if (inverse.at(i, s) != null) {
                    sum = sum.add(model.score(i).multiply(inverse.at(i, s)));
                }
            }
            descent[Circle.offset(k, s, 0)] = sum.multiply(share);
        }
        return descent;
    }

    /**
     * Whether the step lowers every a_i − a_r, i ≠ r, r the state's reference. Certain if S_r ≥ ⅔ and ρ_i &lt; 0 for all i ≠ r: for then
     * μ &lt; 0, and a_i − a_r moves by ηG²(S_i ρ_i + (S_r − S_i) μ) &lt; 0, and that of the zero token by η(G² + G/K)S_N ρ_N +
     * ηG(G S_r − (G + 1/K) S_N) μ &lt; 0, as S_N ≤ ⅓ and G, K ≥ 1. Never certainly not, since this is sufficient only.
     */
    public Certainty raisesReference() {
        Interval twoThirds = Interval.of(precision, new BigFraction(2, 3));
        Interval zero = Interval.of(precision, BigInteger.ZERO);
        boolean certain = twoThirds.isAtMost(model.score(state.reference())).isCertain();
        for (int i = 0; i < rho.length; i++) {
            certain &= i == state.reference() || rho[i].isLessThan(zero).isCertain();
        }
        return certain ? Certainty.CERTAINLY : Certainty.UNDECIDED;
    }

    /** E[g_i] − E[g_r] at [i − 1], i = 1 … N, r the state's reference. */
    public Interval[] logitDifferences() {
        Interval ofReference = model.score(state.reference());
        Interval[] result = new Interval[rho.length];
        for (int i = 0; i < rho.length; i++) {
            Interval score = model.score(i);
            result[i] = score.subtract(ofReference).multiply(mean).subtract(score.multiply(rho[i]));
        }
        result[state.reference()] = Interval.of(precision, BigInteger.ZERO);
        return result;
    }

    private Interval[] differences() {
        int k = settings.walk().nodes();
        int r = state.reference();
        Interval zero = Interval.of(precision, BigInteger.ZERO);
        // Σ_a E[1{s_i = a}/x] is the same for all i, so any constant may be taken from v. All is doubled, as the middle is.
        BigInteger middle = Enclosures.doubledMiddle(hull());
        Interval centre = Interval.between(precision, middle, middle);
        Interval[] against = new Interval[settings.walk().length()];
        for (int i = 0; i < settings.walk().visible(); i++) {
            against[i] = zero;
            for (int a = 0; a < k && i != r; a++) {
                Interval here = inverse.at(i, a) == null ? zero : inverse.at(i, a);
                Interval there = inverse.at(r, a) == null ? zero : inverse.at(r, a);
                if (here != there) {
                    Interval doubled = model.entry(a).add(model.entry(a)).subtract(centre);
                    against[i] = against[i].add(doubled.multiply(here.subtract(there)));
                }
            }
            against[i] = against[i].share(BigInteger.TWO);
        }
        Interval last = zero;
        for (int a = 0; a < k; a++) {
            last = inverse.at(r, a) == null ? last : last.subtract(model.entry(a).multiply(inverse.at(r, a)));
        }
        against[against.length - 1] = last;
        return against;
    }

    private Interval hull() {
        Interval hull = model.entry(0);
        for (int s = 1; s < model.nodes(); s++) {
            hull = hull.hull(model.entry(s));
        }
        return hull;
    }

    private Interval mean() {
        Interval sum = Interval.of(precision, BigInteger.ZERO);
        for (int i = 0; i < rho.length; i++) {
            sum = sum.add(model.score(i).multiply(rho[i]));
        }
        return sum;
    }

    /** The state after the step, relative to its most attended visible position. */
    public EnclosedState next() {
        EnclosedState moved = moved();
        return moved.relativeTo(moved.largestLogit());
    }

    /** The state after the step, relative to the same position as the one before. */
    public EnclosedState moved() {
        Interval eta = Interval.of(precision, settings.eta());
        Interval[] column = state.column();
        Interval[] descent = descentOfValue();
        for (int d = 0; d < column.length; d++) {
            column[d] = column[d].add(eta.multiply(descent[d]));
        }
        BigFraction norm = settings.squaredNorm();
        Interval rate = Interval.of(precision, settings.eta().multiply(norm).multiply(norm));
        Interval[] logits = state.logits();
        Interval[] slopes = logitDifferences();
        for (int i = 0; i < logits.length; i++) {
            logits[i] = logits[i].subtract(rate.multiply(slopes[i]));
        }
        int last = logits.length - 1;
        Interval tokenRate = Interval.of(precision, settings.eta().multiply(norm).divide(settings.walk().nodes()));
        logits[last] = logits[last].subtract(tokenRate.multiply(zeroTokenSlope()));
        return new EnclosedState(state.reference(), column, logits);
    }

    /** E[g_N] = −S_N(ρ_N − μ). */
    public Interval zeroTokenSlope() {
        return model.score(rho.length - 1).multiply(mean.subtract(rho[rho.length - 1]));
    }
}
