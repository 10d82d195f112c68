package org.circlewalk.checker.exact;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.io.PrintWriter;
import java.util.List;
import org.apache.commons.math3.fraction.BigFraction;
import org.circlewalk.checker.console.output.ExactTable;
import org.circlewalk.checker.console.output.Report;
import org.circlewalk.checker.console.work.Work;
import org.circlewalk.checker.console.work.WorkLimit;
import org.circlewalk.spec.circulant.SquareMatrix;
import org.circlewalk.spec.gradient.EnclosedGradient;
import org.circlewalk.spec.gradient.ExpectedGradient;
import org.circlewalk.spec.gradient.ScoreRange;
import org.circlewalk.spec.parameter.Fractions;

/**
 * The expected gradients of Lemma B.1 at a given model, exact or with proved errors.
 *
 * @param settings    the input
 * @param by          the method
 * @param gradV       ∂L/∂V, K × K
 * @param gradLogits  E[g_i], i = 1 … N
 * @param gradTokens  E[Σ_{i&lt;N} g_i x_i], by node
 * @param errors      the proved errors; null if the gradients are exact
 */
public record GradientReport(Settings settings, String by, SquareMatrix gradV, List<BigFraction> gradLogits,
                             List<BigFraction> gradTokens, Errors errors) implements Report {
    /**
     * What the gradient depends on.
     *
     * @param remainder the remainder asked for, or null
     */
    public record Settings(@JsonUnwrapped ExactInput.Settings input, BigFraction remainder) {
    }

    /**
     * Proved absolute errors.
     *
     * @param V      of every entry of gradV
     * @param logits of each entry of gradLogits
     * @param tokens of every entry of gradTokens
     * @param terms  the number of terms of the series or the sum
     */
    public record Errors(BigFraction V, List<BigFraction> logits, BigFraction tokens, int terms) {
    }

    /**
     * The exact gradient, by enumeration; up to rotation if V is circulant.
     *
     * @param limit what may be done
     * @throws org.circlewalk.checker.console.refusal.RefusedInputException if enumeration is beyond it
     * @throws ArithmeticException   if z + ε ≤ 0 for some walk
     */
    public static GradientReport exact(ExactInput input, WorkLimit limit) {
        Work work = EnumerationWork.ofGradient(input);
        limit.require(work, "--remainder 1e-30, say, takes any N and proves its error");
        // Where the loss is not defined, its derivative says so: of one walk, before the others are enumerated.
        input.loss().derivative(ScoreRange.smallest(input.walk(), input.model()));
        limit.announce(work);
        String by = input.model().value().isCirculant() ? "enumeration up to rotation" : "enumeration";
        return of(input, null, by, input.enumeratedGradient(), null);
    }

    /**
     * The gradient by a power series or a sum of exponentials, with bounds of its errors.
     *
     * @param remainder the largest error of 1/(z+ε) relative to its size, greater than 0
     * @param limit     what may be done
     * @throws org.circlewalk.checker.console.refusal.RefusedInputException if it is beyond it
     * @throws ArithmeticException if z + ε ≤ 0 for some walk
     */
    public static GradientReport enclosed(ExactInput input, BigFraction remainder, WorkLimit limit) {
        GradientRoute route = GradientRoute.enclosed(input, remainder, limit::require);
        limit.admit(route.work());
        EnclosedGradient gradient = route.gradient().get();
        Errors errors = new Errors(gradient.valueError(), List.of(gradient.logitErrors()), gradient.tokenError(),
                gradient.degree());
        return of(input, remainder, route.by(), gradient.center(), errors);
    }

    private static GradientReport of(ExactInput input, BigFraction remainder, String by, ExpectedGradient gradient,
                                     Errors errors) {
        return new GradientReport(new Settings(input.settings(), remainder), by, gradient.value(),
                List.of(gradient.logits()), List.of(gradient.tokens()), errors);
    }

    @Override
    public void print(PrintWriter out) {
        out.println("gradient of V, by " + by + error(errors == null ? null : errors.V()));
        ExactTable.print(out, gradV, "y", "s");
        out.println();
        out.println("gradient of the logits" + error(errors == null ? null
                : Fractions.max(BigFraction.ZERO, errors.logits().toArray(BigFraction[]::new))));
        ExactTable.print(out, gradLogits.toArray(BigFraction[]::new), "fraction", "i", 1);
        out.println();
        out.println("gradient of the token part" + error(errors == null ? null : errors.tokens()));
        ExactTable.print(out, gradTokens.toArray(BigFraction[]::new), "fraction", "s", 0);
    }

    private static String error(BigFraction bound) {
        return bound == null ? "" : ", error at most " + ExactTable.roundedUp(bound);
    }
}
