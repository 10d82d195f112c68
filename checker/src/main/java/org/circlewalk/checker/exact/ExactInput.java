package org.circlewalk.checker.exact;

import java.util.List;
import org.apache.commons.math3.fraction.BigFraction;
import org.circlewalk.checker.console.input.JsonObject;
import org.circlewalk.checker.console.input.JsonValue;
import org.circlewalk.spec.circulant.SquareMatrix;
import org.circlewalk.spec.gradient.EnumeratedGradient;
import org.circlewalk.spec.gradient.ExpectedGradient;
import org.circlewalk.spec.model.ExactModel;
import org.circlewalk.spec.model.RationalLogLoss;
import org.circlewalk.spec.walk.RandomWalk;

/**
 * A walk and a model as users hand them in: {@code {"K", "N", "p", "epsilon", "V": [[row y] …], "S": […]}}.
 *
 * @param walk  the walk
 * @param model V and S
 * @param loss  the log loss, or null if the document names no ε
 */
public record ExactInput(RandomWalk walk, ExactModel model, RationalLogLoss loss) {
    /**
     * The expected gradient, summed over all walks, or over those from one start where V is circulant; exact.
     *
     * @throws ArithmeticException if z + ε ≤ 0 for some walk
     */
    ExpectedGradient enumeratedGradient() {
        return model.value().isCirculant() ? EnumeratedGradient.upToRotation(walk, model, loss)
                : EnumeratedGradient.overAllWalks(walk, model, loss);
    }

    /** The settings part of a report: the input as it was read. */
    record Settings(int K, int N, BigFraction p, BigFraction epsilon, SquareMatrix V, List<BigFraction> S) {
    }

    /**
     * Reads the input of a gradient, where ε is required.
     *
     * @throws org.circlewalk.checker.console.refusal.RefusedInputException if a field is missing, not known or outside its domain
     */
    public static ExactInput ofGradient(JsonValue document) {
        JsonObject input = document.object(List.of("K", "N", "p", "epsilon", "V", "S"), List.of());
        return document.made(() -> of(input, new RationalLogLoss(input.get("epsilon").fraction())));
    }

    /**
     * Reads the input of an accuracy, where ε makes no difference and may be left out.
     *
     * @throws org.circlewalk.checker.console.refusal.RefusedInputException if a field is missing, not known or outside its domain
     */
    public static ExactInput ofAccuracy(JsonValue document) {
        JsonObject input = document.object(List.of("K", "N", "p", "V", "S"), List.of("epsilon"));
        return document.made(() -> of(input,
                input.find("epsilon").map(epsilon -> new RationalLogLoss(epsilon.fraction())).orElse(null)));
    }

    private static ExactInput of(JsonObject input, RationalLogLoss loss) {
        RandomWalk walk = new RandomWalk(input.get("K").integer(), input.get("N").integer(), input.get("p").fraction());
        BigFraction[] value = squareMatrix(input.get("V"), walk.nodes());
        BigFraction[] scores = fractions(input.get("S"), walk.length(), "N = " + walk.length());
        return new ExactInput(walk, new ExactModel(SquareMatrix.ofRowMajor(walk.nodes(), value), scores), loss);
    }

    /** A list of rows, as one array row by row. */
    private static BigFraction[] squareMatrix(JsonValue matrix, int size) {
        List<JsonValue> rows = matrix.list(size, "a list of K = " + size + " rows of as many numbers");
        BigFraction[] entries = new BigFraction[Math.multiplyExact(size, size)];
        for (int y = 0; y < size; y++) {
            System.arraycopy(fractions(rows.get(y), size, "K = " + size), 0, entries, y * size, size);
        }
        return entries;
    }

    private static BigFraction[] fractions(JsonValue list, int length, String why) {
        return list.list(length, "a list of " + why + " numbers").stream().map(JsonValue::fraction).toArray(BigFraction[]::new);
    }

    Settings settings() {
        return new Settings(walk.nodes(), walk.length(), walk.p(), loss == null ? null : loss.epsilon(), model.value(),
                List.of(model.scores()));
    }
}
