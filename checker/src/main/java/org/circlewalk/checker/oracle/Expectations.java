package org.circlewalk.checker.oracle;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Supplier;
import org.apache.commons.math3.fraction.BigFraction;
import org.circlewalk.checker.console.work.Work;
import org.circlewalk.checker.exact.ExactInput;
import org.circlewalk.checker.exact.GradientRoute;
import org.circlewalk.spec.enclosure.Interval;
import org.circlewalk.spec.gradient.EnclosedGradient;
import org.circlewalk.spec.model.RationalLogLoss;

/**
 * The expectations from which the gradients of a model follow, and those of most mistakes in it. With ℓ′ = −1/(z + ε):
 *
 * @param value    ∂L/∂V[y][a] = E[1{s_N=y} ℓ′ Σ_{i&lt;N} S_i 1{s_i=a}], row by row
 * @param attended S_i·E[ℓ′ v_i] for i &lt; N, index = position − 1
 * @param slopes   E[1{s_N=y} ℓ′] by y
 * @param by       how they were found
 */
record Expectations(List<Interval> value, List<Interval> attended, List<Interval> slopes, String by) {
    Expectations {
        value = List.copyOf(value);
        attended = List.copyOf(attended);
        slopes = List.copyOf(slopes);
    }

    /**
     * What is about to be computed, of which nothing can be refused any more.
     *
     * @param work      what it takes
     * @param outcome   computes it
     */
    record Plan(Work work, Supplier<Expectations> outcome) {
    }

    /**
     * Plans the expectations of a model. Scores whose sum is σ are those of S/σ with ε/σ, since z/σ + ε/σ = (z + ε)/σ; ε = 0 is
     * taken as V − 1 with ε = Σ_{i&lt;N} S_i, which has the same z + ε.
     *
     * @param remainder of a power series or a sum of exponentials, relative to what it is the remainder of, where one is summed
     * @throws ArithmeticException if z + ε ≤ 0 for some walk
     * @throws org.circlewalk.spec.parameter.InvalidParameterException if a power series and a sum of exponentials would be needed that are too long
     */
    static Plan planned(AttentionModel model, BigFraction remainder) {
        BigFraction smallest = model.smallestArgument();
        if (smallest.compareTo(BigFraction.ZERO) <= 0) {
            throw new ArithmeticException("z + epsilon falls to " + Bounded.shown(smallest)
                    + " for some walk, but the log loss needs it to be greater than 0.");
        }
        if (model.visibleShare().equals(BigFraction.ZERO)) {
            return new Plan(Work.ofSeconds("", 0), () -> ofZeroToken(model));
        }
        if (model.epsilon().equals(BigFraction.ZERO)) {
            AttentionModel moved = model.withRowsMoved(Collections.nCopies(model.walk().nodes(), BigFraction.MINUS_ONE))
                    .withEpsilon(model.visibleShare());
            Plan plan = planned(moved, remainder);
            return new Plan(plan.work(), () -> plan.outcome().get().withAttendedMoved(model));
        }
        ExactInput input = new ExactInput(model.walk(), model.normalised(),
                new RationalLogLoss(model.epsilon().divide(model.total())));
        GradientRoute route = GradientRoute.cheaper(input, remainder);
        return new Plan(route.work(), () -> of(model, route.gradient().get(), route.by()));
    }

    /** All attention is on the zero token: z = 0. */
    private static Expectations ofZeroToken(AttentionModel model) {
        int k = model.walk().nodes();
        Interval slope = Bounded.point(model.epsilon().multiply(k).reciprocal().negate());
        return new Expectations(Collections.nCopies(k * k, Bounded.ZERO), Collections.nCopies(model.walk().visible(), Bounded.ZERO),
                Collections.nCopies(k, slope), "hand");
    }

    private static Expectations of(AttentionModel model, EnclosedGradient gradient, String by) {
        List<Interval> value = new ArrayList<>();
        for (BigFraction entry : gradient.center().value().toRowMajor()) {
            value.add(Bounded.around(entry, gradient.valueError()));
        }
        BigFraction total = model.total();
        Interval mean = mean(model, value);
        List<Interval> attended = new ArrayList<>();
        for (int i = 0; i < model.walk().visible(); i++) {
            Interval logit = Bounded.around(gradient.center().logits()[i], gradient.logitErrors()[i]);
            attended.add(logit.add(Bounded.point(model.score(i).divide(total)).multiply(mean)));
        }
        return new Expectations(value, attended, slopes(model, value), by);
    }

    /** From Σ_a ∂L/∂V[y][a] = E[1{s_N=y} ℓ′]·Σ_{i&lt;N} S_i. */
    private static List<Interval> slopes(AttentionModel model, List<Interval> value) {
        int k = model.walk().nodes();
        Interval inverse = Bounded.point(model.visibleShare().reciprocal());
        List<Interval> slopes = new ArrayList<>();
        for (int y = 0; y < k; y++) {
            slopes.add(Bounded.sum(value.subList(y * k, (y + 1) * k)).multiply(inverse));
        }
        return slopes;
    }

    /** Undoes the move of V by −1 in S_i·E[ℓ′ v_i]. */
    private Expectations withAttendedMoved(AttentionModel model) {
        Interval slope = Bounded.sum(slopes);
        List<Interval> moved = new ArrayList<>();
        for (int i = 0; i < attended.size(); i++) {
            moved.add(attended.get(i).add(Bounded.point(model.score(i)).multiply(slope)));
        }
        return new Expectations(value, moved, slopes, by);
    }

    /** E[ℓ′ z] = Σ V[y][a]·∂L/∂V[y][a]. */
    Interval mean(AttentionModel model) {
        return mean(model, value);
    }

    private static Interval mean(AttentionModel model, List<Interval> value) {
        BigFraction[] entries = model.value().toRowMajor();
        List<Interval> terms = new ArrayList<>();
        for (int e = 0; e < entries.length; e++) {
            terms.add(Bounded.point(entries[e]).multiply(value.get(e)));
        }
        return Bounded.sum(terms);
    }

    /** E[g_i] = S_i·E[ℓ′ v_i] − S_i·E[ℓ′ z], i = 1 … N, where the last v is 0. */
    List<Interval> logits(AttentionModel model) {
        Interval mean = mean(model);
        List<Interval> logits = new ArrayList<>();
        for (int i = 0; i < model.walk().length(); i++) {
            Interval pull = Bounded.point(model.score(i)).multiply(mean);
            logits.add(i < attended.size() ? attended.get(i).subtract(pull) : pull.negate());
        }
        return logits;
    }
}
