package org.circlewalk.impl.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
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
 * Terms of second order are below a thousandth of these.
 */
final class EmpiricalErrorBound {
    static final double UNIT = 0x1p-53;
    private static final double SECOND_ORDER = 1.001;

    private final TextbookGradient exact;
    private final double terms;
    private final double ofScore;
    private final double relative;
    private final double ofLogits;
    private final double largest;
    private final double[] masses;
    private final int star;

    EmpiricalErrorBound(SampledWalks walks, ModelState state, TextbookGradient exact) {
        this.exact = exact;
        int n = walks.count();
        int length = state.length();
        terms = n;
        largest = maxModulus(state.value());
        double spread = 2 * maxModulus(state.tokenLogits()) + 2 * maxModulus(state.positionLogits());
        ofScore = SECOND_ORDER * (4 * spread + 2 * length + 25) * UNIT * largest;
        double ofSlope = exact.condition.doubleValue() * ofScore;
        relative = SECOND_ORDER * (ofSlope + (4 * spread + n + 3 * length + 25) * UNIT);
        ofLogits = SECOND_ORDER * (2 * ofSlope + (12 * spread + 2 * n + 8 * length + 85) * UNIT) * largest;
        masses = Arrays.stream(exact.logitMass).mapToDouble(BigDecimal::doubleValue).toArray();
        AttentionWeights weights = new AttentionWeights(state.nodes(), length - 1);
        weights.prepare(state);
        star = weights.mostAttended;
    }

    private static double maxModulus(double[] numbers) {
        return Arrays.stream(numbers).map(Math::abs).max().orElseThrow();
    }

    private double massOfOthers() {
        double mass = 0;
        for (int i = 0; i < masses.length; i++) {
            mass += i == star ? 0 : masses[i];
        }
        return mass;
    }

    /** The bound for E[g_i], i = index + 1. */
    double logit(int index) {
        return ofLogits * (index == star ? massOfOthers() : masses[index]);
    }

    void check(LossGradient actual) {
        double lossBound = Arrays.stream(masses).sum() * ofScore + 3 * UNIT
                + (terms + 5) * UNIT * exact.lossMass.doubleValue();
        assertWithin("the loss", actual.loss(), exact.loss, SECOND_ORDER * lossBound);
        for (int e = 0; e < exact.value.length; e++) {
            assertWithin("∂L/∂V, entry " + e, actual.value()[e], exact.value[e], relative * exact.valueMass[e].doubleValue());
        }
        for (int i = 0; i < exact.logits.length; i++) {
            assertWithin("E[g] at position " + (i + 1), actual.logits()[i], exact.logits[i], logit(i));
        }
        for (int s = 0; s < exact.tokens.length; s++) {
            assertWithin("the token gradient of node " + s, actual.tokens()[s], exact.tokens[s],
                    2 * ofLogits * massOfOthers());
        }
    }

    private static void assertWithin(String what, double actual, BigDecimal expected, double bound) {
        double error = Math.abs(new BigDecimal(actual).subtract(expected).doubleValue());
        assertThat(error).as("error of " + what).isLessThanOrEqualTo(bound);
    }
}
