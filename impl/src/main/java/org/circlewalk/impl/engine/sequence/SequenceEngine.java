package org.circlewalk.impl.engine.sequence;

import static org.circlewalk.spec.parameter.InvalidParameterException.require;

import java.util.Arrays;
import java.util.Objects;
import java.util.stream.IntStream;
import org.circlewalk.impl.engine.LossGradient;
import org.circlewalk.impl.engine.ModelEngine;
import org.circlewalk.impl.engine.OutputLoss;
import org.circlewalk.impl.model.Head;
import org.circlewalk.impl.task.LabelledSequences;

/**
 * Loss and gradient over labelled sequences, for any task, head and loss: the mean over all sequences or over a batch.
 *
 * <p>With scores S, average word x̄ = Σ_{i&lt;N} S_i x_i, and d = ∂ℓ/∂x̄ from the head, g_i = S_i(d[s_i] − ⟨d, x̄⟩) for i &lt;
 * N and g_N = −S_N⟨d, x̄⟩: Lemma B.1, where d = ℓ′(z)·(row y of V).
 *
 * <p>Cost: for each distinct sequence two passes over its positions, one addition each, and what the head takes; the head is
 * called once for a sequence, so the loops over positions know nothing of the model. One thread: experiments run side by side
 * instead, and every result is the same whatever their number.
 *
 * <p>Accuracy for the linear head and a loss of z alone, with u = 2⁻⁵³, R = max |V|, D the largest difference of two logits, n
 * distinct sequences, ρ = max |ℓ″/ℓ′|: as everything is a plain sum, z is off by at most ζ = (4D + 2N + 2K + 25)uR, an entry of
 * ∂L/∂V by (ρζ + (4D + n + 3N + 3K + 25)u)·E|ℓ′|, and a logit or token gradient by (2ρζ + (12D + 2n + 8N + 8K + 85)u)·R·E|ℓ′|,
 * to first order. That is absolute: where attention is sharp, the gradient of the attended position's logit cancels.
 *
 * <p>Exact symmetries of the gradient are kept only as far as rounding happens to. A run that must not leave them takes a
 * {@link org.circlewalk.impl.engine.SymmetricEngine}.
 */
public final class SequenceEngine implements ModelEngine {
    private final DistinctSequences sequences;
    private final Head head;
    private final OutputLoss loss;
    private final double[] allWeights;
    private final double[] average;
    private final double[] memory;
    private final double[] output;
    private final double[] outputSlope;
    private final double[] averageSlope;
    private final double[] tokenFactor;

    /**
     * @param sequences what the loss is the mean over
     * @param head      K must be that of the sequences
     * @param loss      ℓ
     */
    public SequenceEngine(LabelledSequences sequences, Head head, OutputLoss loss) {
        require(head.nodes() == sequences.vocabulary(), "K of the head", head.nodes(),
                "that of the sequences, " + sequences.vocabulary());
        this.sequences = new DistinctSequences(sequences);
        this.head = head;
        this.loss = Objects.requireNonNull(loss, "loss");
        allWeights = this.sequences.weights(IntStream.range(0, sequences.count()).toArray());
        average = new double[head.nodes()];
        memory = new double[head.memory()];
        output = new double[head.nodes()];
        outputSlope = new double[head.nodes()];
        averageSlope = new double[head.nodes()];
        tokenFactor = new double[head.nodes()];
    }

    /** Sums over the sequences. */
    private static final class Sums {
        private double loss;
        private final double[] head;
        private final double[] logits;
        private final double[] tokens;

        private Sums(int parameters, int length, int nodes) {
            head = new double[parameters];
            logits = new double[length];
            tokens = new double[nodes];
        }
    }

    @Override
    public LossGradient gradient(double[] headParameters, double[] tokenLogits, double[] positionLogits) {
        return weighted(headParameters, tokenLogits, positionLogits, allWeights);
    }

    /**
     * The loss and its gradient over a batch.
     *
     * @param batch the numbers of its sequences; one that occurs twice counts twice
     */
    public LossGradient gradient(double[] headParameters, double[] tokenLogits, double[] positionLogits, int[] batch) {
        return weighted(headParameters, tokenLogits, positionLogits, sequences.weights(batch));
    }

    private LossGradient weighted(double[] headParameters, double[] tokenLogits, double[] positionLogits, double[] weights) {
        requireLength("head parameters", headParameters, head.parameters());
        requireLength("token logits", tokenLogits, head.nodes());
        requireLength("position logits", positionLogits, sequences.visible + 1);
        SequenceWeights softmax = new SequenceWeights(tokenLogits, positionLogits);
        Sums sums = new Sums(headParameters.length, positionLogits.length, tokenLogits.length);
        for (int r = 0; r < weights.length; r++) {
            if (weights[r] > 0) {
                add(sums, softmax, headParameters, r, weights[r]);
            }
        }
        for (int i = 0; i < sequences.visible; i++) {
            sums.logits[i] *= softmax.position[i];
        }
        return new LossGradient(sums.loss, sums.head, sums.logits, sums.tokens);
    }

    private static void requireLength(String name, double[] numbers, int expected) {
        if (numbers.length != expected) {
            throw new IllegalArgumentException("There are " + numbers.length + " " + name + ", but there must be "
                    + expected + ".");
        }
    }

    private void add(Sums sums, SequenceWeights softmax, double[] parameters, int row, double weight) {
        double total = average(softmax, row);
        head.output(parameters, average, memory, output);
        int label = sequences.labels[row];
        double margin = loss.margin(output, label);
        if (!(margin > 0)) {
            throw new ArithmeticException("The loss is not defined for sequence " + sequences.first[row]
                    + ", where its margin z + epsilon is " + margin + ".");
        }
        sums.loss += weight * loss.value(output, label, outputSlope);
        head.pullBack(parameters, average, memory, outputSlope, weight, sums.head, averageSlope);
        double mean = 0;
        for (int s = 0; s < average.length; s++) {
            mean += averageSlope[s] * average[s];
        }
        for (int s = 0; s < average.length; s++) {
            double difference = weight * (averageSlope[s] - mean);
            sums.tokens[s] += difference * average[s];
            tokenFactor[s] = difference * softmax.token[s] / total;
        }
        addLogits(sums.logits, row);
        sums.logits[sequences.visible] -= weight * (softmax.last / total) * mean;
    }

    /** Computes x̄; returns the sum of the weights of all positions. */
    private double average(SequenceWeights softmax, int row) {
        Arrays.fill(average, 0);
        int from = row * sequences.visible;
        for (int i = 0; i < sequences.visible; i++) {
            average[sequences.tokens[from + i]] += softmax.position[i];
        }
        double total = softmax.last;
        for (int s = 0; s < average.length; s++) {
            average[s] *= softmax.token[s];
            total += average[s];
        }
        if (!(total >= SequenceWeights.SMALLEST_SUM)) {
            throw new ArithmeticException("The scores of sequence " + sequences.first[row]
                    + " underflow: its logits lie more than 600 below the largest of all, or are not finite.");
        }
        for (int s = 0; s < average.length; s++) {
            average[s] /= total;
        }
        return total;
    }

    private void addLogits(double[] logits, int row) {
        int from = row * sequences.visible;
        for (int i = 0; i < sequences.visible; i++) {
            logits[i] += tokenFactor[sequences.tokens[from + i]];
        }
    }

    /** The number of different sequences, to which the time of a gradient is proportional. */
    public int distinct() {
        return sequences.count();
    }

    /** Nothing to end: the engine has no threads. */
    @Override
    public void close() {
    }
}
