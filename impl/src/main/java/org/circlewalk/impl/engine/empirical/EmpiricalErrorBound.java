package org.circlewalk.impl.engine.empirical;

import static org.circlewalk.impl.engine.GradientErrorBound.UNIT;

import java.util.Arrays;
import org.circlewalk.impl.engine.GradientErrorBound;
import org.circlewalk.impl.engine.Loss;
import org.circlewalk.impl.model.CompensatedSum;
import org.circlewalk.impl.model.ModelState;
import org.circlewalk.impl.task.SampledWalks;

/**
 * How far {@link EmpiricalEngine} may be from the exact gradient, to first order in the unit roundoff u = 2⁻⁵³.
 *
 * <p>Let R = max |V|, D the largest difference of logits that is exponentiated, m_i = E[|ℓ′| S_i], ρ = max |ℓ″/ℓ′|.
 * <ul>
 * <li>A weight has relative error (2D + 5)u: two rounded exponents of at most D, two exponentials of at most one ulp, one
 * product. The centred values and the products with them add 2u, a sum over a walk's positions (N + 3)u, the reciprocal of
 * A and the product with it 2u. So z, with c_y added back, is off by at most ζ = (4D + 2N + 25)uR.
 * <li>ω e^{a_i} = ℓ′ S_i / n has relative error ρζ + (4D + N + 25)u: 3u from ℓ′ itself, (2D + N + 8)u from A, four more
 * roundings, and the weight with its product.
 * <li>∂L/∂V adds up n walks and at most 2N partial sums, all of one sign if ℓ′ is: relative error ρζ + (4D + n + 3N + 25)u.
 * <li>E[g_i] is a sum of ω e^{a_i}(v′_i − z′) with |v′_i|, |z′| ≤ R: twice R times the former, and ζ for z′ itself, makes
 * (2ρζ + (12D + 2n + 8N + 85)u)·R·m_i. For the most attended position the sum is that of all <em>other</em> positions,
 * so the same holds with Σ m_j over those; for the tokens with twice that sum.
 * <li>The loss is off by E|ℓ′|·ζ, by 3u for the rounding of z + ε and of the product it enters, and by (n + 5)u·E|ℓ| for
 * logarithm and sum: what the partial sums of logarithms of products lose is at most that of a sum of |ℓ|.
 * </ul>
 * <p>Weights are relative to the largest logit of all, so those of a walk may be below the normal range, where exponentials and
 * products are off by up to β = 2⁻¹⁰⁷⁴. A weight is then off by 3β, so g_i by 6βR|ω|, with ω = ℓ′/(An) as large as 1/A;
 * the products with V, z and ω add β/2 for every term. The sum of the other positions has at most 6R + 1 times (N + 1)β|ω| of
 * that and the tokens twice as much, and a histogram's n walks and K nodes add at most (n + K)(N + 1)β; the weights of a
 * snapshot in doubles have β each. Together this is below {@code underflow} = 8β(N + 1)(n + K + (2R + 1)Σ|ω|). In A itself it is
 * nothing beside u, as walks with A &lt; 2⁻⁹⁰⁰ are refused.
 *
 * <p>Terms of second order, and the roundings of the means m_i, ρ and E|ℓ| that are computed here, are below a thousandth of
 * these.
 */
final class EmpiricalErrorBound {
    private static final double SECOND_ORDER = 1.001;

    private final SampledWalks walks;
    private final ModelState state;
    private final double[] value;
    private final double[] tokenLogits;
    private final double[] positionLogits;
    private final Loss loss;
    private final double[] masses;
    private final double top;
    private double condition;
    private double lossMass;
    private double factorMass;

    private EmpiricalErrorBound(SampledWalks walks, ModelState state, Loss loss) {
        this.walks = walks;
        this.state = state;
        this.value = state.value();
        this.tokenLogits = state.tokenLogits();
        this.positionLogits = state.positionLogits();
        this.loss = loss;
        this.masses = new double[state.length()];
        this.top = largestLogit();
    }

    static GradientErrorBound of(SampledWalks walks, ModelState state, Loss loss) {
        EmpiricalErrorBound bound = new EmpiricalErrorBound(walks, state, loss);
        for (int w = 0; w < walks.count(); w++) {
            bound.add(walks.nodes(w));
        }
        return bound.bound();
    }

    private void add(int[] nodes) {
        int last = nodes.length - 1;
        double[] scores = positionLogits.clone();
        for (int i = 0; i < last; i++) {
            scores[i] += tokenLogits[nodes[i]];
        }
        double logWeight = logSum(scores);
        ModelState.softmax(scores);
        double z = 0;
        for (int i = 0; i < last; i++) {
            z += scores[i] * value[nodes[last] * state.nodes() + nodes[i]];
        }
        double slope = Math.abs(loss.derivative(z)) / walks.count();
        for (int i = 0; i <= last; i++) {
            masses[i] += slope * scores[i];
        }
        factorMass += slope * StrictMath.exp(top - logWeight);
        condition = Math.max(condition, loss.condition(z));
        lossMass += Math.abs(loss.value(z)) / walks.count();
    }

    private GradientErrorBound bound() {
        int n = walks.count();
        int length = state.length();
        double largest = maxModulus(value);
        double spread = 2 * maxModulus(tokenLogits) + 2 * maxModulus(positionLogits);
        double ofScore = SECOND_ORDER * (4 * spread + 2.0 * length + 25) * UNIT * largest;
        double ofSlope = condition * ofScore;
        double relative = SECOND_ORDER * (ofSlope + (4 * spread + n + 3.0 * length + 25) * UNIT);
        double ofLogits = SECOND_ORDER * (2 * ofSlope + (12 * spread + 2.0 * n + 8.0 * length + 85) * UNIT) * largest;
        int star = mostAttended();
        double total = CompensatedSum.of(masses);
        double others = SECOND_ORDER * massOfOthers(star);
        double[] logits = Arrays.stream(masses).map(mass -> ofLogits * mass).toArray();
        logits[star] = ofLogits * others;
        double[] tokens = new double[state.nodes()];
        Arrays.fill(tokens, 2 * ofLogits * others);
        double ofLoss = SECOND_ORDER * (total * ofScore + 3 * UNIT + (n + 5) * UNIT * lossMass);
        double underflow = SECOND_ORDER * 8 * Double.MIN_VALUE * (length + 1.0)
                * (n + state.nodes() + 2 * ((largest + 0.5) * factorMass));
        return new GradientErrorBound(ofLoss, relative, logits, tokens, underflow);
    }

    /** The logit whose weight is 1: the largest that any node can have at any position. */
    private double largestLogit() {
        int last = positionLogits.length - 1;
        double visible = Arrays.stream(positionLogits, 0, last).max().orElseThrow()
                + Arrays.stream(tokenLogits).max().orElseThrow();
        return Math.max(visible, positionLogits[last]);
    }

    private static double logSum(double[] logits) {
        double largest = Arrays.stream(logits).max().orElseThrow();
        return largest + StrictMath.log(CompensatedSum.of(
                Arrays.stream(logits).map(logit -> StrictMath.exp(logit - largest)).toArray()));
    }

    /** Summed apart: the total minus the largest would cancel. */
    private double massOfOthers(int star) {
        double mass = 0;
        for (int i = 0; i < masses.length; i++) {
            mass += i == star ? 0 : masses[i];
        }
        return mass;
    }

    private int mostAttended() {
        AttentionWeights weights = new AttentionWeights(state.nodes(), state.length() - 1);
        weights.prepare(state);
        return weights.mostAttended;
    }

    private static double maxModulus(double[] numbers) {
        return Arrays.stream(numbers).map(Math::abs).max().orElseThrow();
    }
}
