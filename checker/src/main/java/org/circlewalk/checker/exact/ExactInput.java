package org.circlewalk.checker.exact;

import java.util.List;
import org.apache.commons.math3.fraction.BigFraction;
import org.circlewalk.checker.input.JsonInput;
import org.circlewalk.spec.circulant.SquareMatrix;
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
    /** The settings part of a report: the input as it was read. */
    record Settings(int K, int N, BigFraction p, BigFraction epsilon, SquareMatrix V, List<BigFraction> S) {
    }

    /**
     * Reads the input of a gradient, where ε is required.
     *
     * @throws org.circlewalk.checker.failure.RefusedInputException if a field is missing or not known
     * @throws org.circlewalk.spec.parameter.InvalidParameterException if a field is outside its domain
     */
    public static ExactInput ofGradient(JsonInput input) {
        input.requireFields(List.of("K", "N", "p", "epsilon", "V", "S"), List.of());
        return of(input);
    }

    /**
     * Reads the input of an accuracy, where ε makes no difference and may be left out.
     *
     * @throws org.circlewalk.checker.failure.RefusedInputException if a field is missing or not known
     * @throws org.circlewalk.spec.parameter.InvalidParameterException if a field is outside its domain
     */
    public static ExactInput ofAccuracy(JsonInput input) {
        input.requireFields(List.of("K", "N", "p", "V", "S"), List.of("epsilon"));
        return of(input);
    }

    private static ExactInput of(JsonInput input) {
        RandomWalk walk = new RandomWalk(input.integer("K"), input.integer("N"), input.fraction("p"));
        RationalLogLoss loss = input.has("epsilon") ? new RationalLogLoss(input.fraction("epsilon")) : null;
        BigFraction[] value = input.squareMatrix("V", walk.nodes(), "K = " + walk.nodes());
        BigFraction[] scores = input.vector("S", walk.length(), "N = " + walk.length());
        return new ExactInput(walk, new ExactModel(SquareMatrix.ofRowMajor(walk.nodes(), value), scores), loss);
    }

    Settings settings() {
        return new Settings(walk.nodes(), walk.length(), walk.p(), loss == null ? null : loss.epsilon(), model.value(),
                List.of(model.scores()));
    }
}
