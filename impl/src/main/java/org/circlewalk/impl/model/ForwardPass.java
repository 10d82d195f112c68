package org.circlewalk.impl.model;

/**
 * The forward pass of a model: from the visible words of a sequence to the scores S, the average word x̄ = XS and the output f. All
 * arrays are fresh; where the logits do not depend on the words, the scores are computed once.
 */
public final class ForwardPass {
    private final double[] tokenLogits;
    private final double[] positionLogits;
    private final Head head;
    private final double[] parameters;
    private final double[] commonScores;

    /**
     * @param tokenLogits    length K, index = word; copied, as are the others
     * @param positionLogits length N, index = position − 1
     * @param head           what makes f of x̄
     * @param parameters     the head's
     */
    public ForwardPass(double[] tokenLogits, double[] positionLogits, Head head, double[] parameters) {
        this.tokenLogits = tokenLogits.clone();
        this.positionLogits = positionLogits.clone();
        this.head = head;
        this.parameters = parameters.clone();
        this.commonScores = ModelState.isConstant(tokenLogits) ? computed(new int[positionLogits.length - 1]) : null;
    }

    /** The pass of a state, whose head is V. */
    public static ForwardPass of(ModelState state) {
        return new ForwardPass(state.tokenLogits(), state.positionLogits(), new LinearHead(state.nodes()), state.value());
    }

    /**
     * S_1 … S_N, index = position − 1.
     *
     * @param words s_1 … s_{N−1}, or more, index = position − 1
     */
    public double[] scores(int... words) {
        return commonScores == null ? computed(words) : commonScores.clone();
    }

    private double[] computed(int[] words) {
        double[] logits = positionLogits.clone();
        for (int i = 0; i < logits.length - 1; i++) {
            logits[i] += tokenLogits[words[i]];
        }
        return ModelState.softmax(logits);
    }

    /**
     * x̄, length K.
     *
     * @param words  as for the scores
     * @param scores S_1 … S_N
     */
    public double[] average(int[] words, double[] scores) {
        double[] average = new double[tokenLogits.length];
        for (int i = 0; i < scores.length - 1; i++) {
            average[words[i]] += scores[i];
        }
        return average;
    }

    /** x̄ on a sequence, length K. */
    public double[] average(int... words) {
        return average(words, scores(words));
    }

    /** f at an average word, length K. */
    public double[] output(double[] average) {
        double[] output = new double[head.nodes()];
        head.output(parameters, average, new double[head.memory()], output);
        return output;
    }

    /** f on a sequence, length K. */
    public double[] output(int... words) {
        return output(average(words));
    }
}
